package io.helicon.bench.events;

import io.helicon.bench.BenchOptions;
import io.helicon.bench.CpuClock;
import io.helicon.bench.Ground;
import io.helicon.bench.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Measures the rows of one run. */
final class Trials {
    private static final int WARM_UP_SUBSCRIBERS = 100;
    private static final int JUDGED_SUBSCRIBERS = 1_000;
    private static final EventAim AIM = new EventAim(500_000, 20);

    private final Ground ground;
    private final BenchOptions options;
    private final List<SocketLoop> loops;
    private final AtomicInteger types = new AtomicInteger();

    Trials(Ground ground, List<SocketLoop> loops) {
        this.ground = ground;
        this.options = ground.options();
        this.loops = loops;
    }

    /** All contenders in turn for the whole warm-up time: the load generator has something to learn as well. */
    void warmUp(List<Contender> contenders) {
        Progress.say("warming up for %s", options.warmUp());
        Duration share = options.warmUp().dividedBy(contenders.size());
        for (Contender contender : contenders) {
            try (Broadcast broadcast = Broadcast.open(loops, contender, newType(), WARM_UP_SUBSCRIBERS)) {
                Flow flow = Flow.saturated(broadcast, options.number("window"), share, clock(contender));
                say(contender, flow);
            }
        }
    }

    /** Those of the contenders that the options ask for, and the reference with any of them. */
    EventGroup group(int subscribers, int idle, List<Contender> contenders) {
        List<EventRow> rows = new ArrayList<>();
        boolean any = contenders.stream().anyMatch(contender -> isWanted(contender, subscribers, idle));
        for (Contender contender : contenders) {
            if (any && (contender.isReference() || isWanted(contender, subscribers, idle))) {
                rows.add(measure(contender, subscribers, idle));
            }
        }
        return new EventGroup(rows);
    }

    private boolean isWanted(Contender contender, int subscribers, int idle) {
        return options.wants(name(contender.server(), contender.publishing(), subscribers, idle));
    }

    private EventRow measure(Contender contender, int subscribers, int idle) {
        Progress.say("%s", name(contender.server(), contender.publishing(), subscribers, idle));
        try (Crowd others = gatherIdle(contender, idle);
                Broadcast broadcast = Broadcast.open(loops, contender, newType(), subscribers)) {
            return measure(contender, broadcast, others);
        }
    }

    private EventRow measure(Contender contender, Broadcast broadcast, Crowd others) {
        Flow saturation = saturate(contender, broadcast);
        double full = options.number("deliveries");
        // A pace that the server cannot keep up would show nothing but its queue.
        double pace = Math.min(full, Math.max(1, saturation.deliveries().rate() / 2));
        int subscribers = broadcast.crowd().size();
        say(contender, saturation);
        Progress.say("   now at a pace of %,.0f deliveries/s", pace);
        Flow paced = Flow.paced(broadcast, pace / subscribers, options.time(), clock(contender));
        return new EventRow(
                contender.server(),
                contender.publishing(),
                subscribers,
                others.size(),
                saturation,
                pace,
                pace == full,
                paced,
                broadcast.account().plus(others.account(0)),
                aim(contender, subscribers, others.size()));
    }

    /** After a third of the time more, since a new crowd finds a server that has forgotten how. */
    private Flow saturate(Contender contender, Broadcast broadcast) {
        int window = options.number("window");
        Supplier<CpuClock> clock = clock(contender);
        var unused = Flow.saturated(broadcast, window, options.time().dividedBy(3), clock);
        return Flow.saturated(broadcast, window, options.time(), clock);
    }

    /** What so many connections cost that receive nothing. */
    IdleRow idle(Contender contender, int connections) {
        Progress.say("%s, %,d idle connections", contender.server(), connections);
        warmForIdle(contender);
        Footprint before = Footprint.of(contender.pid());
        try (Crowd crowd = gatherIdle(contender, connections)) {
            Footprint after = Footprint.of(contender.pid());
            long failures = crowd.account(0).failures() + crowd.deliveries();
            boolean judged = contender.server().equals(Helicon.NAME);
            return new IdleRow(contender.server(), connections, before, after, failures, judged);
        }
    }

    private void warmForIdle(Contender contender) {
        try (Broadcast broadcast = Broadcast.open(loops, contender, newType(), WARM_UP_SUBSCRIBERS)) {
            var unused = Flow.saturated(broadcast, 1, Duration.ofSeconds(1), clock(contender));
        }
    }

    /** Each listens to a type of its own. */
    private Crowd gatherIdle(Contender contender, int connections) {
        return Crowd.gather(
                loops,
                contender.listens(),
                connections,
                number -> contender.path().apply("idle:" + number));
    }

    private static Optional<EventAim> aim(Contender contender, int subscribers, int idle) {
        boolean judged = contender.server().equals(Helicon.NAME) && subscribers == JUDGED_SUBSCRIBERS && idle == 0;
        return judged ? Optional.of(AIM) : Optional.empty();
    }

    private Supplier<CpuClock> clock(Contender contender) {
        return () -> ground.cpu(contender.pid());
    }

    /** A row must not hear what is left of another. */
    private String newType() {
        return "bench:" + types.incrementAndGet();
    }

    /** What the options' rows are compared with. */
    static String name(String server, String publishing, int subscribers, int idle) {
        String besides = idle == 0 ? "" : " beside " + idle + " idle";
        return server + " " + publishing + " " + subscribers + besides;
    }

    private static void say(Contender contender, Flow flow) {
        Progress.say(
                "   %s, %s: %,.0f deliveries/s",
                contender.server(), contender.publishing(), flow.deliveries().rate());
    }
}
