package io.helicon.event.redis;

import io.helicon.event.EventConfig;
import io.helicon.event.EventRecording;
import io.helicon.event.HistoryBound;
import io.helicon.event.HistoryBounds;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What {@link Scripts#APPEND} is given, by the history itself and by others in their own programs. */
@Singleton
class RedisEventRecording implements EventRecording {
    private static final int EPOCH = 10;

    private final EventKeys keys;
    private final HistoryBounds bounds;
    private final String channel;

    RedisEventRecording(EventConfig config) {
        this.keys = EventKeys.of(config);
        this.bounds = HistoryBounds.of(config);
        this.channel = config.channel();
    }

    @Override
    public String program() {
        return Scripts.APPEND.text();
    }

    @Override
    public List<String> keys(String root) {
        return keys(keys.partition(root), List.of(root));
    }

    @Override
    public List<String> arguments(String root) {
        return arguments(keys.partition(root), List.of(root));
    }

    /** @param roots of one partition, each once */
    List<String> keys(int partition, List<String> roots) {
        List<String> names = new ArrayList<>(List.of(keys.clock(partition)));
        roots.forEach(root -> names.addAll(List.of(keys.log(root), keys.last(root))));
        return names;
    }

    /** @param roots of one partition, each once */
    List<String> arguments(int partition, List<String> roots) {
        List<String> arguments = new ArrayList<>(
                List.of(channel, newEpoch(), Integer.toString(partition), Integer.toString(roots.size())));
        for (String root : roots) {
            HistoryBound bound = bounds.of(root);
            arguments.addAll(List.of(
                    Integer.toString(bound.count()), Long.toString(bound.age().toMillis())));
        }
        return arguments;
    }

    static String newEpoch() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, EPOCH);
    }
}
