package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nodes that read and write the same sessions at random, over a slow store and a network that loses, delays and cuts.
 *
 * <p>The whole course hangs on the seed. A reading that began after a write was answered must know of that write.
 */
final class CoherenceSimulation {
    private static final int STEPS = 800;

    /** What whoever asks now must know: sessions whose end was answered, and how many values each session has. */
    private record Known(Set<SessionId> ended, Map<SessionId, Integer> values) {}

    private final Random random;
    private final Cluster cluster = new Cluster();
    private final List<ClusterNode> nodes;
    private final Set<SessionId> ended = new HashSet<>();
    private final Set<AccessToken> everEnded = new HashSet<>();
    private final Map<SessionId, Integer> values = new HashMap<>();
    private final Map<AccessToken, SessionId> opened = new HashMap<>();
    private final List<AccessToken> tokens = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private double loss;
    private int reads;
    private int writes;

    CoherenceSimulation(long seed) {
        random = new Random(seed);
        nodes = Stream.generate(cluster::running).limit(2 + seed % 2).toList();
    }

    /** @return what was served too late, none as it should be */
    List<String> run() {
        IntStream.range(0, 3).forEach(i -> addSession());
        cluster.pass(Duration.ofSeconds(1));
        makeTrouble();
        for (int step = 0; step < STEPS; step++) {
            act();
            cluster.pass(millis(40));
        }
        return violations;
    }

    /** @return how many readings were answered from memory */
    int hits() {
        return nodes.stream().mapToInt(node -> node.metrics().hits()).sum();
    }

    int reads() {
        return reads;
    }

    private void makeTrouble() {
        cluster.sessions().line().slow(() -> millis(15));
        cluster.leases().line().slow(() -> random.nextInt(20) == 0 ? millis(1_500) : millis(20));
        cluster.channel().slow(() -> random.nextInt(50) == 0 ? millis(3_000) : millis(10));
        cluster.channel().lose(() -> random.nextDouble() < loss);
        cluster.channel().loseAcknowledgements(() -> random.nextDouble() < loss / 2);
    }

    private void act() {
        if (tokens.isEmpty()) {
            return;
        }
        int die = random.nextInt(100);
        if (die < 70) {
            read(anyToken(), anyNode());
        } else if (die < 85) {
            setValue(anyToken(), anyNode());
        } else if (die < 89) {
            end(anyToken(), anyNode());
        } else {
            disturb(die);
        }
    }

    private void disturb(int die) {
        switch (die) {
            case 89, 90 -> loss = random.nextInt(3) * 0.2;
            case 91 -> cluster.channel().cut(anyNode().id());
            case 92 -> cluster.leases().line().away(true);
            default -> heal();
        }
    }

    private void heal() {
        cluster.leases().line().away(false);
        nodes.forEach(node -> cluster.channel().heal(node.id()));
    }

    private void read(AccessToken token, ClusterNode node) {
        Known before = new Known(Set.copyOf(ended), Map.copyOf(values));
        reads++;
        node.service()
                .get(token)
                .subscribe()
                .with(session -> check(before, session), failure -> checkAbsence(token, failure));
    }

    private void check(Known before, Session session) {
        int atLeast = before.values().getOrDefault(session.id(), 0);
        int served = session.bag().entries().size();
        if (before.ended().contains(session.id())) {
            violations.add("served after its end was answered: " + session.id());
        }
        if (served < atLeast) {
            violations.add("served with " + served + " values, answered were " + atLeast + ": " + session.id());
        }
    }

    private void checkAbsence(AccessToken token, Throwable failure) {
        if (!(failure instanceof SessionNotFound) || !everEnded.contains(token)) {
            violations.add("a reading of what nobody ended failed with " + failure);
        }
    }

    /** Each value has a key of its own, so that their number tells them in their order. */
    private void setValue(AccessToken token, ClusterNode node) {
        Uni<Bag> changed = node.service().setValue(token, new BagEntry("key " + writes++, "value"));
        SessionId session = Objects.requireNonNull(opened.get(token));
        changed.subscribe().with(bag -> answered(session, bag), failure -> {});
    }

    private void answered(SessionId session, Bag bag) {
        values.merge(session, bag.entries().size(), Math::max);
    }

    private void end(AccessToken token, ClusterNode node) {
        tokens.remove(token);
        everEnded.add(token);
        SessionId session = Objects.requireNonNull(opened.get(token));
        Uni<?> ending = random.nextBoolean()
                ? node.service().abandon(token)
                : node.service().delete(Filters.of(token));
        ending.subscribe().with(done -> ended(token, session), failure -> {});
        addSession();
    }

    /** It is looked for at once, and its token may be given to a new session. */
    private void ended(AccessToken token, SessionId session) {
        ended.add(session);
        nodes.forEach(node -> read(token, node));
        if (random.nextBoolean()) {
            anyNode().service().start(Drafts.with(token)).subscribe().with(this::begun, failure -> {});
        }
    }

    private void begun(Session session) {
        opened.put(session.accessToken(), session.id());
        tokens.add(session.accessToken());
    }

    private void addSession() {
        anyNode().service().start(Drafts.any()).subscribe().with(this::begun, failure -> {});
    }

    private AccessToken anyToken() {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private ClusterNode anyNode() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private Duration millis(int most) {
        return Duration.ofNanos(1 + (long) (random.nextDouble() * most * 1_000_000));
    }
}
