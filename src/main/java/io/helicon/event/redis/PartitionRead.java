package io.helicon.event.redis;

import io.helicon.event.HistoryBounds;
import io.helicon.event.Position;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question to one partition: what some of its roots have after one place, up to and with another.
 *
 * <p>The lasts are read before the logs: an event that comes between is found in the log, and nothing seems lost.
 *
 * @param end up to where; the reading of all roots ends there, or earlier, where the first of them has no more on its page
 * @param count most events of one root
 */
record PartitionRead(List<String> roots, Span span, Position end, int count) {
    private static final Command TIME = Command.newInstance(io.vertx.redis.client.Command.TIME);
    private static final Command HMGET = Command.newInstance(io.vertx.redis.client.Command.HMGET);
    private static final Command MGET = Command.newInstance(io.vertx.redis.client.Command.MGET);
    private static final Command XRANGE = Command.newInstance(io.vertx.redis.client.Command.XRANGE);

    /** So that few events of many roots do not make many questions. */
    private static final int LEAST = 8;

    /** @return one question for each partition that has some of the roots and that the span knows */
    static List<PartitionRead> of(Set<String> roots, Span span, EventKeys keys) {
        List<PartitionRead> parts = new ArrayList<>();
        for (Position end : span.until().positions()) {
            List<String> those = roots.stream()
                    .filter(root -> keys.partition(root) == end.partition())
                    .sorted()
                    .toList();
            if (!those.isEmpty()) {
                int count = Math.max(LEAST, 1 + span.limit() / roots.size());
                parts.add(new PartitionRead(those, span, end, Math.min(count, span.limit())));
            }
        }
        return parts;
    }

    List<Request> requests(EventKeys keys) {
        List<Request> requests = new ArrayList<>();
        Request lasts = Request.cmd(MGET);
        roots.forEach(root -> lasts.arg(keys.last(root)));
        String clock = keys.clock(end.partition());
        requests.add(
                Request.cmd(HMGET).arg(clock).arg("epoch").arg("ms").arg("seq").arg("since"));
        requests.add(Request.cmd(TIME));
        requests.add(lasts);
        roots.forEach(root -> requests.add(range(keys.log(root))));
        return requests;
    }

    private Request range(String log) {
        String after = "(" + Ids.write(span.start(end));
        return Request.cmd(XRANGE).arg(log).arg(after).arg("+").arg("COUNT").arg(count);
    }

    PartitionPage page(List<Response> answers, HistoryBounds bounds) {
        PartitionAnswer answer = new PartitionAnswer(end.partition(), answers);
        return answer.clock()
                .filter(clock -> clock.isInEpochOf(end))
                .map(clock -> new PartitionMerge(this, answer, bounds).page(clock))
                .orElseGet(() -> gone(answer));
    }

    /** The history was lost since its end was known: whoever is in the new epoch already has nothing to read here. */
    private PartitionPage gone(PartitionAnswer answer) {
        Position known = span.after().in(end.partition()).orElse(end.beginning());
        boolean ahead = answer.clock().filter(known::isInEpochOf).isPresent();
        boolean nothing = known.isInEpochOf(end) && !end.isAfter(known);
        return ahead || nothing
                ? new PartitionPage(List.of(), List.of(), known, true)
                : new PartitionPage(
                        roots.stream().map(root -> span.lost(root, end)).toList(), List.of(), end, true);
    }
}
