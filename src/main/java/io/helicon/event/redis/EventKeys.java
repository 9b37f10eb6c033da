package io.helicon.event.redis;

import io.helicon.event.EventConfig;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The names of the history's keys. Those of one partition share a slot of a Redis Cluster, by what stands in braces:
 * {@code helicon:event:{0/4}:clock} of partition 0 of 4. Another number of partitions is thereby another history, so that
 * nobody continues in the wrong place after it was changed.
 *
 * <ul>
 *   <li>{@code clock}, a hash: the epoch, the last id that was given ({@code ms}, {@code seq}), the epoch's beginning
 *   <li>{@code log:<root>}, a stream: the events of a root
 *   <li>{@code last:<root>}, a text: the epoch and the id of the root's last event; the log is good only together with it
 * </ul>
 */
record EventKeys(String prefix, int partitions) {
    private static final int MOST = 64;

    EventKeys {
        if (partitions < 1 || partitions > MOST) {
            throw new IllegalArgumentException("a history has 1 to " + MOST + " partitions, not " + partitions);
        }
    }

    static EventKeys of(EventConfig config) {
        return new EventKeys(config.keyPrefix(), config.partitions());
    }

    /** @return the partition of a root, the same on every node */
    int partition(String root) {
        CRC32 sum = new CRC32();
        sum.update(root.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % partitions);
    }

    String clock(int partition) {
        return in(partition) + "clock";
    }

    String log(String root) {
        return in(partition(root)) + "log:" + root;
    }

    String last(String root) {
        return in(partition(root)) + "last:" + root;
    }

    private String in(int partition) {
        return prefix + "{" + partition + "/" + partitions + "}:";
    }
}
