/**
 * Duty: write Plasma's figures, under Plasma's names, for those who read them from a log or a syslog server.
 *
 * <p>Does not: serve {@code /metrics}; Prometheus finds its own there. What each figure is on a JVM stands in
 * {@code docs/plasma-metrics.md}.
 *
 * <p>Read: PlasmaMetrics, Figures, Garbage; then Outlet with GoLog and LogOutlet, SyslogPacket and SyslogOutlet.
 *
 * <p>Decisions: collections are counted by looking, not by listening, because a native image tells nobody of them
 * (2026-11). A file is opened for each line, so that it may be moved away at any time (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.plasma;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
