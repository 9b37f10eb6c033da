package io.helicon.bench.events;

import io.helicon.bench.CpuClock;
import io.helicon.bench.Effort;
import io.helicon.bench.Ground;
import io.helicon.bench.Measurement;
import io.helicon.bench.Server;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Events straight from Redis to many subscribers, at saturation; several servers may be measured in turn. */
public final class Fanout implements AutoCloseable {
    /** The flag without which a server does not hear what is published straight to Redis. */
    public static final String FLAG = Helicon.FLAG;

    private final Ground ground;
    private final List<SocketLoop> loops;
    private final AtomicInteger types = new AtomicInteger();

    private Fanout(Ground ground) {
        this.ground = ground;
        this.loops = Stream.generate(SocketLoop::start)
                .limit(ground.options().threads())
                .toList();
    }

    public static Fanout open(Ground ground) {
        return new Fanout(ground);
    }

    /** Deliveries of the options' time, after a warm-up; all that went wrong in either counts as failed. */
    public Effort measure(Server server, int subscribers, Duration warmUp) {
        Contender contender = Helicon.overRedis(server, ground);
        String type = "bench:fanout:" + types.incrementAndGet();
        try (Broadcast broadcast = Broadcast.open(loops, contender, type, subscribers)) {
            return measure(broadcast, () -> ground.cpu(server.pid()), warmUp);
        }
    }

    private Effort measure(Broadcast broadcast, Supplier<CpuClock> clock, Duration warmUp) {
        int window = ground.options().number("window");
        var unused = Flow.saturated(broadcast, window, warmUp, clock);
        Flow flow = Flow.saturated(broadcast, window, ground.options().time(), clock);
        Measurement seen = flow.deliveries();
        long failures = broadcast.account().failures();
        return new Effort(new Measurement(seen.rate(), seen.calls(), failures, seen.latencies()), flow.cpu());
    }

    @Override
    public void close() {
        loops.forEach(SocketLoop::close);
    }
}
