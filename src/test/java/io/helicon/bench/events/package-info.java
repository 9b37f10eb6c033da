/**
 * Duty: the rows of {@code bench/run events}: events published once and delivered to many subscribers over Server-Sent
 * Events, by our server and by nginx with nchan.
 *
 * <p>Does not: know anything of the server's insides; it speaks HTTP and Redis' protocol through sockets.
 *
 * <pre>
 *   Flow --Broadcast.publish--> Publisher --Encoding--> server --> SocketLoop --> Subscription
 *                                                                     Chunks --> EventScanner --> Ledger, Tally
 * </pre>
 *
 * <p>Read: EventsBenchmark, Trials, Flow; then Broadcast, Crowd, Subscription, EventScanner.
 *
 * <p>Decisions. The load generator reads sockets with a selector and scans bytes for a stamp in the data: it shares the
 * cores with the server, and parsing HTTP and JSON as clients do would cost more than serving. Publisher and subscribers
 * are one process, so that one clock tells when an event was due and when it came. A closed loop has so many events
 * under way and not as many as it can, since that would only measure who drops subscribers last. Publishing by POST
 * keeps to one connection, because events of several connections have no order that could be checked.
 */
@NullMarked
@CheckReturnValue
package io.helicon.bench.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
