package io.helicon.wire.grpc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.helicon.v1.wiretest.Ping;
import io.helicon.v1.wiretest.WireGrpc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams deliver everything to those who read, and cost nothing for those who do not. */
@QuarkusTest
@TestProfile(LonePort.class)
class StreamingTest {
    private static final int KILOBYTE = 1024;
    private static final Ping ONE = Ping.newBuilder().setNumber(1).build();

    @TestHTTPResource
    URL url;

    private final String name = UUID.randomUUID().toString();
    private RawCaller raw;
    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        raw = new RawCaller(url);
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void disconnect() {
        raw.close();
        channel.shutdownNow();
    }

    @Test
    void aReaderThatDoesNotReadCostsAWindowAndNoMore() throws Exception {
        // Given
        Ping endless = Ping.newBuilder()
                .setText(name)
                .setData(ByteString.copyFrom(new byte[KILOBYTE]))
                .build();

        // When
        HttpClientRequest request = RawCaller.wait(raw.begin("/wiretest.Wire/Count"));
        request.response().onSuccess(HttpClientResponse::pause);
        var unused = request.send(RawCaller.frame(endless));
        await().until(() -> WireService.PULLED.containsKey(name));
        AtomicLong pulled = requireNonNull(WireService.PULLED.get(name));
        AtomicLong seen = new AtomicLong();
        await().during(Duration.ofSeconds(1)).until(() -> seen.getAndSet(pulled.get()) == pulled.get());

        // Then
        assertThat(pulled.get()).isLessThan(1000);
        assertThat(raw.isWell()).isTrue();
        request.reset();
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @Test
    void aReaderThatReadsGetsAllInOrder() {
        Ping many = Ping.newBuilder().setText(name).setNumber(20_000).build();

        Iterable<Ping> received = () -> WireGrpc.newBlockingStub(channel).count(many);

        assertThat(received)
                .extracting(Ping::getNumber)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 20_000).boxed().toList());
    }

    @Test
    void aServiceGetsAllThatACallerStreams() throws Exception {
        Buffer ones = Buffer.buffer();
        IntStream.range(0, 10_000).forEach(it -> ones.appendBuffer(RawCaller.frame(ONE)));

        RawCaller.Answer answer = raw.call("/wiretest.Wire/Sum", ones);

        assertThat(answer.status()).isEqualTo("0");
        assertThat(Ping.parseFrom(answer.body().getBytes(5, answer.body().length()))
                        .getNumber())
                .isEqualTo(10_000);
    }

    @Test
    void aServiceThatDoesNotReadHoldsItsCallerBack() throws Exception {
        // Given
        Buffer kilobyte = RawCaller.frame(Ping.newBuilder()
                .setText(name)
                .setData(ByteString.copyFrom(new byte[KILOBYTE]))
                .build());
        HttpClientRequest request = RawCaller.wait(raw.begin("/wiretest.Wire/Talk"));
        request.setChunked(true);

        // When
        IntStream.range(0, 2000).forEach(it -> request.write(kilobyte));
        await().until(() -> WireService.STARTED.contains(name));

        // Then
        await().during(Duration.ofSeconds(1)).until(request::writeQueueFull);
        assertThat(requireNonNull(WireService.PULLED.get(name)).get()).isEqualTo(1);
        assertThat(raw.isWell()).isTrue();
        request.reset();
        await().until(() -> WireService.CANCELLED.contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "problem, INVALID_ARGUMENT, 'the reason, with % and ü'",
        "status, DATA_LOSS, lost",
    })
    void failuresAreToldAsTheyAre(String how, Status.Code code, String message) {
        Throwable failure = catchThrowable(() -> fail(how));

        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(code);
        assertThat(Status.fromThrowable(failure).getDescription()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"thrown", "failed"})
    void ofADefectNothingIsToldButItsId(String how) {
        Throwable failure = catchThrowable(() -> fail(how));

        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(Status.fromThrowable(failure).getDescription()).matches("internal error, id [0-9a-f]{8}");
    }

    private Ping fail(String how) {
        return WireGrpc.newBlockingStub(channel)
                .fail(Ping.newBuilder().setText(how).build());
    }
}
