package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.bench.CpuClock;
import io.helicon.bench.events.FakeEventServer.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BroadcastTest {
    private static final int SUBSCRIBERS = 3;
    private static final int EVENTS = 10;
    private static final CpuClock NO_CLOCK = new CpuClock(0, 0, 0, 0, 0);

    private final List<SocketLoop> loops = List.of(SocketLoop.start(), SocketLoop.start());

    @AfterEach
    void endLoops() {
        loops.forEach(SocketLoop::close);
    }

    static Stream<Arguments> accounts() {
        return Stream.of(
                Arguments.of(Fault.NONE, Account.CLEAN),
                Arguments.of(Fault.LOSE, new Account(SUBSCRIBERS, 0, 0, 0)),
                Arguments.of(Fault.DOUBLE, new Account(0, SUBSCRIBERS, 0, 0)),
                Arguments.of(Fault.SWAP, new Account(0, 0, SUBSCRIBERS, 0)),
                Arguments.of(Fault.RENAME, new Account(SUBSCRIBERS, 0, 0, SUBSCRIBERS)),
                Arguments.of(Fault.REFUSE, new Account(0, 0, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void seesWhatAServerDoesWrong(Fault fault, Account account) throws IOException {
        try (FakeEventServer server = FakeEventServer.start(fault);
                Broadcast broadcast = open(server)) {
            // When
            broadcast.publish(EVENTS, number -> 0);
            broadcast.settle();

            // Then
            assertThat(broadcast.account()).isEqualTo(account);
        }
    }

    @Test
    void aConnectionThatEndsIsSeenAndWhatItMissedIsLost() throws IOException {
        try (FakeEventServer server = FakeEventServer.start(Fault.HANG_UP);
                Broadcast broadcast = open(server)) {
            // When
            broadcast.publish(FakeEventServer.WRONG + 1, number -> 0);
            broadcast.settle();

            // Then
            assertThat(broadcast.account()).isEqualTo(new Account(SUBSCRIBERS, 0, 0, 1));
        }
    }

    @Test
    void aClosedLoopHasNoMoreUnderWayThanItsWindow() throws IOException {
        try (FakeEventServer server = FakeEventServer.start(Fault.LOSE);
                Broadcast broadcast = open(server)) {
            // When
            Flow flow = Flow.saturated(broadcast, 1, Duration.ofMillis(200), () -> NO_CLOCK);

            // Then
            assertThat(broadcast.published()).isEqualTo(FakeEventServer.WRONG + 1);
            assertThat(flow.deliveries().calls()).isEqualTo(SUBSCRIBERS * FakeEventServer.WRONG);
        }
    }

    @Test
    void anOpenLoopPublishesAllThatIsDueAndTimesItFromThen() throws IOException {
        try (FakeEventServer server = FakeEventServer.start(Fault.NONE);
                Broadcast broadcast = open(server)) {
            // When
            Flow flow = Flow.paced(broadcast, 1_000, Duration.ofMillis(50), () -> NO_CLOCK);

            // Then
            assertThat(broadcast.published()).isEqualTo(50);
            assertThat(flow.deliveries().calls()).isEqualTo(50 * SUBSCRIBERS);
            assertThat(flow.deliveries().latencies().getTotalCount()).isEqualTo(50 * SUBSCRIBERS);
            assertThat(broadcast.account()).isEqualTo(Account.CLEAN);
        }
    }

    private Broadcast open(FakeEventServer server) {
        return Broadcast.open(loops, server.contender(), "a:b", SUBSCRIBERS);
    }
}
