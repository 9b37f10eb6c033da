package io.helicon.event;

import java.util.List;

/**
 * The port by which another store in the same Redis records events in its own atomic step, as {@link EventLog#append} would.
 *
 * <p>Its program in Redis's language takes the text of {@link #program} in as the body of a function,
 * {@code local function record(KEYS, ARGV) … end}, and calls that with {@link #keys} and with {@link #arguments}, behind
 * which stand four words of each event, in their order: {@code 1} (the number of its root), its type, its type as a JSON
 * string, its data. The keys are in a slot of their own of a Redis Cluster.
 */
public interface EventRecording {
    /** @return what records events, and announces them; it knows nothing but its KEYS and ARGV */
    String program();

    /** @return the keys of what is kept of a root */
    List<String> keys(String root);

    /** @return the arguments before the events, all of this root; to be asked for anew each time */
    List<String> arguments(String root);
}
