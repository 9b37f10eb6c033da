package io.helicon.bench.events;

import io.helicon.bench.Address;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A server and one way of publishing to it.
 *
 * @param server its name in the table
 * @param publishing the name of the way
 * @param pid its process, or the parent of its processes
 * @param listens where subscribers connect
 * @param path what a subscriber of a type asks for
 * @param publishes where the publisher connects
 * @param encoding how it writes events of a type
 */
record Contender(
        String server,
        String publishing,
        long pid,
        Address listens,
        UnaryOperator<String> path,
        Address publishes,
        Function<String, Encoding> encoding) {
    boolean isReference() {
        return server.equals(Nchan.NAME);
    }
}
