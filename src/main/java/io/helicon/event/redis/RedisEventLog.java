package io.helicon.event.redis;

import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventLog;
import io.helicon.event.HistoryBounds;
import io.helicon.event.HistoryPage;
import io.helicon.event.Position;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The history as Redis streams, one a root, written by one {@link Scripts script} a batch. See {@link EventKeys} for what
 * is kept where.
 *
 * <p>Begins with the server, so that bounds which cannot be are found at once.
 */
@Singleton
@Startup
class RedisEventLog implements EventLog {
    private final Redis redis;
    private final Duration patience;
    private final EventKeys keys;
    private final HistoryBounds bounds;
    private final RedisEventRecording recording;

    RedisEventLog(
            Redis redis,
            EventConfig config,
            @ConfigProperty(name = "quarkus.redis.timeout", defaultValue = "PT2S") Duration patience) {
        this.redis = redis;
        this.patience = patience;
        this.keys = EventKeys.of(config);
        this.bounds = HistoryBounds.of(config);
        this.recording = new RedisEventRecording(config);
    }

    @Override
    public Uni<List<Position>> append(List<Event> events) {
        return Uni.createFrom().deferred(() -> appendAll(List.copyOf(events)));
    }

    private Uni<List<Position>> appendAll(List<Event> events) {
        Position[] positions = new Position[events.size()];
        Collection<List<Batch>> partitions = Batch.of(events, keys);
        Uni<?> all = partitions.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(partitions.stream()
                                .map(batches -> inOrder(batches, positions))
                                .toList())
                        .andFailFast();
        return all.replaceWith(() -> List.of(positions));
    }

    private Uni<Void> inOrder(List<Batch> batches, Position[] positions) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Batch batch : batches) {
            done = done.chain(() -> append(batch, positions));
        }
        return done;
    }

    private Uni<Void> append(Batch batch, Position[] positions) {
        List<String> roots = batch.roots();
        List<String> arguments = new ArrayList<>(recording.arguments(batch.partition(), roots));
        batch.events().forEach(event -> arguments.addAll(words(event, roots)));
        return Scripts.APPEND
                .run(redis, recording.keys(batch.partition(), roots), arguments)
                .plug(this::inTime)
                .invoke(answer -> place(batch, Ids.position(batch.partition(), answer), positions))
                .replaceWithVoid();
    }

    private static List<String> words(Event event, List<String> roots) {
        int number = roots.indexOf(event.type().root()) + 1;
        return List.of(Integer.toString(number), event.type().value(), Envelope.type(event.type()), event.data());
    }

    private static void place(Batch batch, Position first, Position[] positions) {
        for (int i = 0; i < batch.places().size(); i++) {
            positions[batch.places().get(i)] =
                    new Position(first.partition(), first.epoch(), first.millis(), first.number() + i);
        }
    }

    @Override
    public Uni<Cursor> tip() {
        return Uni.join()
                .all(IntStream.range(0, keys.partitions()).mapToObj(this::tip).toList())
                .andFailFast()
                .map(Cursor::of);
    }

    private Uni<Position> tip(int partition) {
        return Scripts.TIP
                .run(redis, List.of(keys.clock(partition)), List.of(RedisEventRecording.newEpoch()))
                .plug(this::inTime)
                .map(answer -> Ids.position(partition, answer));
    }

    @Override
    public Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit) {
        Span span = new Span(after, until, Math.max(1, limit));
        return Uni.createFrom().deferred(() -> read(span, PartitionRead.of(roots, span, keys)));
    }

    private Uni<HistoryPage> read(Span span, List<PartitionRead> parts) {
        return parts.isEmpty()
                ? Uni.createFrom().item(span.page(List.of()))
                : Uni.join()
                        .all(parts.stream().map(this::read).toList())
                        .andFailFast()
                        .map(span::page);
    }

    private Uni<PartitionPage> read(PartitionRead part) {
        return redis.batch(part.requests(keys)).plug(this::inTime).map(answers -> part.page(answers, bounds));
    }

    private <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem().after(patience).fail().onFailure().transform(RedisEventLog::unavailable);
    }

    private static Throwable unavailable(Throwable failure) {
        return new Problem(
                ProblemKind.UNAVAILABLE, "Redis, which keeps the history of events, fails or does not answer", failure);
    }
}
