package io.helicon.wire.grpc;

import io.grpc.Status;
import io.helicon.problem.Problem;
import io.helicon.v1.wiretest.Ping;
import io.helicon.v1.wiretest.Wire;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Does as it is told, and remembers by each request's text what became of it. */
@GrpcService
class WireService implements Wire {
    static final Set<String> STARTED = ConcurrentHashMap.newKeySet();
    static final Set<String> CANCELLED = ConcurrentHashMap.newKeySet();
    static final Map<String, AtomicLong> PULLED = new ConcurrentHashMap<>();
    static final Map<String, UniEmitter<? super Ping>> HANGING = new ConcurrentHashMap<>();

    @Override
    public Uni<Ping> echo(Ping request) {
        return Uni.createFrom().item(request);
    }

    @Override
    public Uni<Ping> hang(Ping request) {
        STARTED.add(request.getText());
        return Uni.createFrom()
                .<Ping>emitter(it -> HANGING.put(request.getText(), it))
                .onCancellation()
                .invoke(() -> CANCELLED.add(request.getText()));
    }

    @Override
    public Uni<Ping> fail(Ping request) {
        return switch (request.getText()) {
            case "problem" -> Uni.createFrom().failure(Problem.invalid("the reason, with % and ü"));
            case "status" ->
                Uni.createFrom()
                        .failure(Status.DATA_LOSS.withDescription("lost").asRuntimeException());
            case "thrown" -> throw new IllegalStateException("secret");
            default -> Uni.createFrom().failure(new IllegalArgumentException("secret"));
        };
    }

    @Override
    public Multi<Ping> count(Ping request) {
        STARTED.add(request.getText());
        AtomicLong pulled = PULLED.computeIfAbsent(request.getText(), it -> new AtomicLong());
        return Multi.createBy()
                .repeating()
                .supplier(() ->
                        request.toBuilder().setNumber(pulled.incrementAndGet()).build())
                .atMost(request.getNumber() == 0 ? Long.MAX_VALUE : request.getNumber())
                .onCancellation()
                .invoke(() -> CANCELLED.add(request.getText()));
    }

    @Override
    public Multi<Ping> watch(Ping request) {
        STARTED.add(request.getText());
        return ticks().map(it -> Ping.newBuilder().setNumber(it).build())
                .onCancellation()
                .invoke(() -> CANCELLED.add(request.getText()));
    }

    private static Multi<Long> ticks() {
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(20))
                .onOverflow()
                .drop();
    }

    @Override
    public Uni<Ping> sum(Multi<Ping> request) {
        return request.collect()
                .in(AtomicLong::new, (sum, it) -> sum.addAndGet(it.getNumber()))
                .map(it -> Ping.newBuilder().setNumber(it.get()).build());
    }

    private static void notePulled(Ping ping) {
        PULLED.computeIfAbsent(ping.getText(), key -> new AtomicLong()).incrementAndGet();
    }

    @Override
    public Multi<Ping> talk(Multi<Ping> request) {
        return request.onItem()
                .invoke(WireService::notePulled)
                .onFailure()
                .invoke(it -> CANCELLED.add("talk " + Status.fromThrowable(it).getCode()))
                .onItem()
                .call(it -> it.getText().isEmpty() ? Uni.createFrom().voidItem() : hang(it));
    }
}
