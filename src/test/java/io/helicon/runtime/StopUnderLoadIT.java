package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.helicon.runtime.Outcome.Fate;
import io.helicon.runtime.Writers.Sent;
import io.helicon.support.EventClient;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.SseFollower;
import io.helicon.support.StreamCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A node that is stopped in the middle of its work: what it has answered is kept, what it has refused was not done. */
class StopUnderLoadIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int RETRY_MILLIS = 1_000;

    private final String type = Fresh.type();

    private List<Write> kinds(SseFollower follower) {
        Write publish = Write.publishing(type, (port, name) -> hasHeard(follower, name));
        return Stream.concat(Write.STORED.stream(), Stream.of(publish)).toList();
    }

    private static boolean hasHeard(SseFollower follower, String name) {
        return follower.data().stream().anyMatch(data -> data.contains(name));
    }

    /** @return what the clients of a node that is to end do until there is none */
    private static BiFunction<Write, String, Outcome> to(Node node) {
        return (write, name) -> node.isAlive() ? write.send(node.port(), name) : Outcome.NOBODY;
    }

    private static List<Sent> missing(List<Sent> answered, int port) {
        return answered.parallelStream().filter(one -> !one.isThere(port)).toList();
    }

    private static void expectKept(Writers load, int port) {
        List<Sent> answered = load.all(Fate.DONE);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(missing(answered, port)).isEmpty());
    }

    private static void expectNotDone(Writers load, int port) {
        assertThat(List.of(Fate.REFUSED, Fate.CUT))
                .flatMap(load::all)
                .isNotEmpty()
                .noneMatch(one -> one.isThere(port));
    }

    @Test
    void whatIsAnsweredIsKeptAndWhatIsRefusedIsNotDone() {
        try (Node stays = SharedNode.startWith();
                Node stops = SharedNode.startWith("-events.sse.retry=" + RETRY_MILLIS + "ms");
                SseFollower follower = SseFollower.of(() -> stops.isAlive() ? stops.port() : stays.port(), type)) {
            // Given
            await().until(follower::hasPlace);
            Listeners listeners = Listeners.of(stops, type, 20);
            Writers load = Writers.of(kinds(follower), 4, to(stops));
            await().atMost(LONG).until(() -> load.haveDone(40, Map.of()));

            // When
            int code = stops.terminate();
            load.join();

            // Then
            assertThat(code).isZero();
            assertThat(load.all(Fate.WRONG)).isEmpty();
            expectKept(load, stays.port());
            expectNotDone(load, stays.port());
            assertThat(follower.gaps()).isEmpty();
            listeners.expectToBeSentElsewhere();
        }
    }

    @Test
    void callsInFlightAreAnswered() {
        try (Node stays = SharedNode.startWith();
                Node stops = SharedNode.startWith()) {
            // Given
            Writers load = Writers.of(Write.GRPC, 4, to(stops));
            await().atMost(LONG).until(() -> load.haveDone(40, Map.of()));

            // When
            int code = stops.terminate();
            load.join();

            // Then
            assertThat(code).isZero();
            assertThat(load.all(Fate.CUT)).noneMatch(one -> one.isThere(stays.port()));
        }
    }

    @Test
    void noRequestFailsInTheEndWhileNodesAreRestartedOneByOne() {
        try (Restarts nodes = Restarts.of(2);
                SseFollower follower = SseFollower.of(nodes::next, type)) {
            // Given
            await().until(follower::hasPlace);
            Writers load = Writers.of(kinds(follower), 2, nodes::send);
            await().atMost(LONG).until(() -> load.haveDone(20, Map.of()));

            // When
            int first = nodes.restart(0, load);
            int second = nodes.restart(1, load);
            load.close();

            // Then
            assertThat(List.of(first, second)).containsOnly(0);
            assertThat(List.of(Fate.REFUSED, Fate.CUT, Fate.WRONG))
                    .flatMap(load::all)
                    .isEmpty();
            expectKept(load, nodes.next());
            assertThat(follower.gaps()).isEmpty();
        }
    }

    /** Many connections that listen to the same. */
    private record Listeners(List<SseClient> streams, EventClient client, List<StreamCall> calls) {
        static Listeners of(Node node, String type, int each) {
            EventClient client = EventClient.to(node);
            List<SseClient> streams = IntStream.range(0, each)
                    .mapToObj(number -> number % 2 == 0
                            ? SseClient.to(node.port())
                            : SseClient.to(node.port()).http2())
                    .map(connecting -> connecting.listen(type))
                    .toList();
            List<StreamCall> calls = IntStream.range(0, each)
                    .mapToObj(number -> client.listen(type))
                    .toList();
            return new Listeners(streams, client, calls);
        }

        void expectToBeSentElsewhere() {
            assertThat(calls).allSatisfy(call -> {
                Status end = call.awaitEnd();
                assertThat(end.getCode()).isEqualTo(Status.Code.UNAVAILABLE);
                assertThat(end.getDescription()).contains("shutting down");
            });
            assertThat(streams).allSatisfy(stream -> {
                stream.awaitEnd();
                assertThat(stream.hasEndedInOrder()).isTrue();
                assertThat(retry(stream)).isBetween(RETRY_MILLIS, 2 * RETRY_MILLIS);
            });
            client.close();
        }

        /** @return the last that the stream says of coming back */
        private static int retry(SseClient stream) {
            List<String> retries = stream.lines().stream()
                    .filter(line -> line.startsWith("retry: "))
                    .collect(Collectors.toList());
            assertThat(retries).hasSizeGreaterThan(1);
            return Integer.parseInt(retries.get(retries.size() - 1).substring(7));
        }
    }

    /** Nodes that are ended and started again, and a client that goes to another one when it is sent away. */
    private static final class Restarts implements AutoCloseable {
        private static final int MOST_TRIES = 1_000;

        private final List<Node> nodes;
        private final List<Integer> ports;
        private final AtomicInteger turn = new AtomicInteger();

        private Restarts(List<Node> nodes) {
            this.nodes = nodes;
            this.ports = nodes.stream().map(Node::port).toList();
        }

        static Restarts of(int count) {
            return new Restarts(new CopyOnWriteArrayList<>(
                    Stream.generate(() -> SharedNode.startWith()).limit(count).toList()));
        }

        int next() {
            return ports.get(turn.incrementAndGet() % ports.size());
        }

        /** Restarts one, and waits until its clients have got on. @return its exit code */
        int restart(int number, Writers load) {
            int code = nodes.get(number).terminate();
            Node unused = nodes.set(number, SharedNode.startWith("-port=" + ports.get(number)));
            Write.isBack(ports.get(number));
            Map<Write, Long> then = load.done();
            await().atMost(LONG).until(() -> load.haveDone(20, then));
            return code;
        }

        /** What is done by a try whose answer was lost is found done by the next. */
        Outcome send(Write write, String name) {
            Outcome outcome = write.send(next(), name);
            for (int i = 0; i < MOST_TRIES && isToBeTriedAgain(outcome); i++) {
                boolean lost = outcome.is(Fate.CUT);
                outcome = write.send(next(), name);
                outcome = lost && outcome.isRepetition() ? Outcome.DONE : outcome;
            }
            return outcome;
        }

        private static boolean isToBeTriedAgain(Outcome outcome) {
            return outcome.is(Fate.REFUSED) || outcome.is(Fate.CUT);
        }

        @Override
        public void close() {
            nodes.forEach(Node::close);
        }
    }
}
