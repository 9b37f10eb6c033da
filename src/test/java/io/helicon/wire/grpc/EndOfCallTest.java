package io.helicon.wire.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.helicon.v1.wiretest.Ping;
import io.helicon.v1.wiretest.WireGrpc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service hears of it when its caller is gone, and what it says after that harms nobody. */
@QuarkusTest
@TestProfile(LonePort.class)
class EndOfCallTest {
    @TestHTTPResource
    URL url;

    private ManagedChannel channel;
    private final String name = UUID.randomUUID().toString();
    private final Ping request = Ping.newBuilder().setText(name).build();

    @BeforeEach
    void connect() {
        channel = open();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void aCancelReachesTheUni() {
        // Given
        Context.CancellableContext caller = Context.current().withCancellation();
        caller.run(() -> WireGrpc.newStub(channel).hang(request, new Ignoring()));
        await().until(() -> WireService.STARTED.contains(name));

        // When
        caller.cancel(null);

        // Then
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @Test
    void aCancelReachesTheMulti() {
        // Given
        Context.CancellableContext caller = Context.current().withCancellation();
        caller.run(() -> WireGrpc.newStub(channel).watch(request, new Ignoring()));
        await().until(() -> WireService.STARTED.contains(name));

        // When
        caller.cancel(null);

        // Then
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @Test
    void aCancelReachesTheMultiThatAServiceReads() {
        // Given
        Context.CancellableContext caller = Context.current().withCancellation();
        caller.run(() -> WireGrpc.newStub(channel).talk(new Ignoring()).onNext(request));
        await().until(() -> WireService.STARTED.contains(name));

        // When
        caller.cancel(null);

        // Then
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @Test
    void aDeadlineReachesTheServiceAndIsToldByTheServerToo() {
        // When
        Throwable failure = catchThrowable(() -> WireGrpc.newBlockingStub(channel)
                .withDeadlineAfter(200, TimeUnit.MILLISECONDS)
                .hang(request));

        // Then
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @Test
    void theDeathOfAClientReachesTheService() {
        // Given
        ManagedChannel dying = open();
        WireGrpc.newStub(dying).watch(request, new Ignoring());
        await().until(() -> WireService.STARTED.contains(name));

        // When
        dying.shutdownNow();

        // Then
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @Test
    void answersToCancelledCallsLeaveTheOthersOfTheConnectionAlone() {
        // Given
        AtomicInteger healthy = new AtomicInteger();
        Context.CancellableContext neighbour = Context.current().withCancellation();
        neighbour.run(() -> WireGrpc.newStub(channel).watch(request, new Counting(healthy)));
        await().until(() -> healthy.get() > 0);
        IntStream.range(0, 50).forEach(this::hangAndCancel);

        // When
        WireService.HANGING.values().forEach(it -> it.complete(request));
        int before = healthy.get();

        // Then
        await().until(() -> healthy.get() > before + 5);
        assertThat(WireService.CANCELLED).doesNotContain(name);
        neighbour.cancel(null);
    }

    private void hangAndCancel(int number) {
        String one = name + number;
        Context.CancellableContext caller = Context.current().withCancellation();
        caller.run(() ->
                WireGrpc.newStub(channel).hang(Ping.newBuilder().setText(one).build(), new Ignoring()));
        await().until(() -> WireService.STARTED.contains(one));
        caller.cancel(null);
        await().until(() -> WireService.CANCELLED.contains(one));
    }

    private ManagedChannel open() {
        return ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
    }

    /** Looks at nothing. */
    private static class Ignoring implements StreamObserver<Ping> {
        @Override
        public void onNext(Ping message) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }

    /** Counts messages, and forgets them all when the call fails. */
    private static final class Counting extends Ignoring {
        private final AtomicInteger messages;

        Counting(AtomicInteger messages) {
            this.messages = messages;
        }

        @Override
        public void onNext(Ping message) {
            messages.incrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            messages.set(Integer.MIN_VALUE);
        }
    }
}
