package io.helicon.wire.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.helicon.v1.wiretest.Ping;
import io.helicon.v1.wiretest.WireGrpc;
import io.helicon.wire.grpc.RawCaller.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be understood gets a clear answer, on its own call alone. */
@QuarkusTest
@TestProfile(LonePort.class)
class BadInputTest {
    private static final String INVALID_ARGUMENT = "3";
    private static final String RESOURCE_EXHAUSTED = "8";
    private static final String UNIMPLEMENTED = "12";
    private static final String INTERNAL = "13";

    /** A string field (1) of one byte that UTF-8 never has. */
    private static final Buffer BAD_UTF8 = Buffer.buffer(new byte[] {0, 0, 0, 0, 3, 0x0A, 1, (byte) 0xFF});

    @TestHTTPResource
    URL url;

    private RawCaller caller;

    @BeforeEach
    void connect() {
        caller = new RawCaller(url);
    }

    @AfterEach
    void disconnect() {
        caller.close();
    }

    @Test
    void badUtf8IsTheCallersMistake() throws Exception {
        answers(INVALID_ARGUMENT, caller.call(RawCaller.ECHO, BAD_UTF8));
    }

    @Test
    void garbageInAFrameIsTheCallersMistake() throws Exception {
        Buffer garbage = Buffer.buffer(new byte[] {0, 0, 0, 0, 2, (byte) 0xFF, (byte) 0xFF});

        answers(INVALID_ARGUMENT, caller.call(RawCaller.ECHO, garbage));
    }

    @Test
    void aFrameThatEndsTooEarlyIsTheCallersMistake() throws Exception {
        answers(INVALID_ARGUMENT, caller.call(RawCaller.ECHO, Buffer.buffer(new byte[] {0, 0, 0, 0, 9, 1})));
    }

    @Test
    void anUnknownFlagIsTheCallersMistake() throws Exception {
        answers(INVALID_ARGUMENT, caller.call(RawCaller.ECHO, Buffer.buffer(new byte[] {7, 0, 0, 0, 0})));
    }

    @Test
    void aCallWithoutAMessageIsAnswered() throws Exception {
        answers(INTERNAL, caller.call(RawCaller.ECHO, Buffer.buffer()));
    }

    @Test
    void aCompressedMessageOfAnUnknownEncodingIsNotImplemented() throws Exception {
        Buffer compressed = Buffer.buffer(new byte[] {1, 0, 0, 0, 1, 0});

        answers(UNIMPLEMENTED, caller.call(RawCaller.ECHO, "grpc-encoding", "shout", compressed));
    }

    @Test
    void aCompressedMessageWithoutAnEncodingIsRefused() throws Exception {
        answers(INTERNAL, caller.call(RawCaller.ECHO, Buffer.buffer(new byte[] {1, 0, 0, 0, 1, 0})));
    }

    @Test
    void aTimeoutThatIsNoneIsRefused() throws Exception {
        answers(INVALID_ARGUMENT, caller.call(RawCaller.ECHO, "grpc-timeout", "soon", BAD_UTF8));
    }

    @Test
    void binaryMetadataThatIsNotBase64IsAnswered() throws Exception {
        answers(INVALID_ARGUMENT, caller.call(RawCaller.ECHO, "key-bin", "?!", BAD_UTF8));
    }

    @Test
    void anUnknownServiceOrMethodIsNotImplemented() throws Exception {
        answers(UNIMPLEMENTED, caller.call("/wiretest.Wire/Nothing", BAD_UTF8));
        answers(UNIMPLEMENTED, caller.call("/nothing.Nothing/Echo", BAD_UTF8));
    }

    @Test
    void aMegabytePasses() {
        Answer answer = caller.call(RawCaller.ECHO, RawCaller.frame(ping(1 << 20)));

        assertThat(answer.status()).isEqualTo("0");
        assertThat(answer.body().length()).isGreaterThan(1 << 20);
    }

    @Test
    void fiveMegabytesAreTooMany() throws Exception {
        answers(RESOURCE_EXHAUSTED, caller.call(RawCaller.ECHO, RawCaller.frame(ping(5 << 20))));
    }

    @Test
    void fewBytesThatUnpackToManyAreTooMany() throws Exception {
        Buffer bomb = Gzipped.frame(new byte[64 << 20]);

        answers(RESOURCE_EXHAUSTED, caller.call(RawCaller.ECHO, "grpc-encoding", "gzip", bomb));
    }

    @Test
    void aGzippedMessageIsRead() throws Exception {
        Buffer body = Gzipped.frame(ping(1000).toByteArray());

        answers("0", caller.call(RawCaller.ECHO, "grpc-encoding", "gzip", body));
    }

    @Test
    void metadataOfAMegabyteDisturbsNobodyElse() throws Exception {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "x".repeat(1 << 20));
        ManagedChannel other = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();

        Throwable refused = catchThrowable(() -> WireGrpc.newBlockingStub(other)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .echo(ping(1)));

        assertThat(Status.fromThrowable(refused).isOk()).isFalse();
        assertThat(caller.isWell()).isTrue();
        other.shutdownNow();
    }

    @Test
    void plainHttpOnAGrpcPathIsToldSo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.toURI().resolve(RawCaller.ECHO))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"status\":415");
    }

    @Test
    void garbageOnThePortClosesItsOwnConnectionAlone() throws Exception {
        byte[] garbage = new byte[2000];
        new Random(1).nextBytes(garbage);
        assertThat(caller.isWell()).isTrue();

        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            send(socket.getOutputStream(), garbage);
            await().until(() -> socket.getInputStream().read() < 0);
        }

        assertThat(caller.isWell()).isTrue();
    }

    /** The server may have hung up before all of it is out. */
    private static void send(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.write("\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
        }
    }

    private void answers(String status, Answer answer) throws Exception {
        assertThat(answer.http()).isEqualTo(200);
        assertThat(answer.status()).as(answer.message()).isEqualTo(status);
        assertThat(caller.isWell()).isTrue();
    }

    private static Ping ping(int size) {
        return Ping.newBuilder().setData(ByteString.copyFrom(new byte[size])).build();
    }
}
