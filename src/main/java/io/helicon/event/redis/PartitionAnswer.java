package io.helicon.event.redis;

import io.helicon.event.Position;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Redis answers to the requests of a {@link PartitionRead}: clock, time, lasts, then the log of each root. */
record PartitionAnswer(int partition, List<Response> answers) {
    private static final int LOGS = 3;
    private static final long MILLIS = 1_000;

    /** @return the last position that was given, unless there is no history at all */
    Optional<Position> clock() {
        return Optional.ofNullable(answers.get(0).get(0)).map(epoch -> Ids.position(partition, answers.get(0)));
    }

    /** @return when the epoch began, in ms */
    long since() {
        return Long.parseLong(answers.get(0).get(3).toString());
    }

    /** @return the time on Redis' clock, in ms */
    long now() {
        Response time = answers.get(1);
        return Long.parseLong(time.get(0).toString()) * MILLIS
                + Long.parseLong(time.get(1).toString()) / MILLIS;
    }

    /** @return epoch and id of a root's last event, as long as they are kept */
    Optional<String> last(int root) {
        return Optional.ofNullable(answers.get(2).get(root)).map(Response::toString);
    }

    List<Entry> log(int root, Position clock) {
        List<Entry> entries = new ArrayList<>();
        answers.get(LOGS + root).forEach(entry -> entries.add(Entry.of(entry, clock)));
        return entries;
    }
}
