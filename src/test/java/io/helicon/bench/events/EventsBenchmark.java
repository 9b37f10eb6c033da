package io.helicon.bench.events;

import io.helicon.bench.BenchOptions;
import io.helicon.bench.Capability;
import io.helicon.bench.Ground;
import io.helicon.bench.Report;
import io.helicon.bench.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code bench/run events}: events to many subscribers over Server-Sent Events. */
public final class EventsBenchmark implements Capability {
    private static final int EVERY_WAY_SUBSCRIBERS = 1_000;
    /** Active ones beside the idle ones. */
    private static final int ACTIVE = 100;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String conditions(BenchOptions options) {
        return String.format(
                "%s with nchan; %d bytes of data an event; %s s a run, %s events under way at saturation, open loop at %s"
                        + " deliveries/s or half of saturation, warm-up %s s, server JVM flags %s",
                Nchan.version(),
                Payload.DATA,
                options.text("seconds"),
                options.text("window"),
                options.text("deliveries"),
                options.text("warmup"),
                options.text("server.jvm"));
    }

    @Override
    public Report measure(Ground ground) {
        EventTable table = new EventTable();
        List<SocketLoop> loops = Stream.generate(SocketLoop::start)
                .limit(ground.options().threads())
                .toList();
        Trials trials = new Trials(ground, loops);
        measureIdle(ground, trials, table);
        measureNchan(ground, trials, table);
        loops.forEach(SocketLoop::close);
        return table;
    }

    /** On servers of their own: one that has worked before has memory to spare for new connections. */
    private static void measureIdle(Ground ground, Trials trials, EventTable table) {
        int connections = ground.options().number("idle");
        if (ground.options().wants("nchan idle")) {
            try (Nchan nchan = Nchan.start()) {
                table.add(trials.idle(nchan.contender(), connections));
            }
        }
        if (ground.options().wants("Helicon idle")) {
            try (Server server = Helicon.start(ground)) {
                table.add(trials.idle(Helicon.overRedis(server, ground), connections));
            }
        }
    }

    private static void measureNchan(Ground ground, Trials trials, EventTable table) {
        try (Nchan nchan = Nchan.start()) {
            if (wantsHelicon(ground.options())) {
                measureBoth(ground, nchan, trials, table);
            } else {
                measureRows(ground, trials, table, new Field(nchan.contender(), List.of(), List.of()));
            }
        }
    }

    private static boolean wantsHelicon(BenchOptions options) {
        int idle = options.number("idle");
        Stream<String> beside = Stream.of(Trials.name(Helicon.NAME, Helicon.WAYS.get(0), ACTIVE, idle));
        Stream<String> alone = options.numbers("subscribers").stream().flatMap(EventsBenchmark::names);
        return Stream.concat(beside, alone).anyMatch(options::wants);
    }

    private static Stream<String> names(int subscribers) {
        return Helicon.WAYS.stream().map(way -> Trials.name(Helicon.NAME, way, subscribers, 0));
    }

    private static void measureBoth(Ground ground, Nchan nchan, Trials trials, EventTable table) {
        try (Server server = Helicon.start(ground)) {
            List<Contender> one = List.of(Helicon.overRedis(server, ground));
            measureRows(ground, trials, table, new Field(nchan.contender(), one, Helicon.everyWay(server, ground)));
        }
    }

    private static void measureRows(Ground ground, Trials trials, EventTable table, Field field) {
        trials.warmUp(field.everybody());
        for (int subscribers : ground.options().numbers("subscribers")) {
            boolean every = subscribers == EVERY_WAY_SUBSCRIBERS;
            table.add(trials.group(subscribers, 0, every ? field.withEveryWay() : field.withOneWay()));
        }
        table.add(trials.group(ACTIVE, ground.options().number("idle"), field.withOneWay()));
    }

    /** Who is compared: the reference, and our server published to in one way, or in every way. */
    private record Field(Contender reference, List<Contender> oneWay, List<Contender> everyWay) {
        List<Contender> everybody() {
            return around(everyWay).subList(0, everyWay.size() + 1);
        }

        List<Contender> withOneWay() {
            return around(oneWay);
        }

        List<Contender> withEveryWay() {
            return around(everyWay);
        }

        /** The machine's speed drifts, so the reference runs before and after. */
        private List<Contender> around(List<Contender> others) {
            List<Contender> order = new ArrayList<>(List.of(reference));
            order.addAll(others);
            if (!others.isEmpty()) {
                order.add(reference);
            }
            return order;
        }
    }
}
