package io.helicon.wire.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.helicon.v1.wiretest.Ping;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.net.URL;
import java.util.concurrent.TimeUnit;

/** A gRPC client without manners: sends what bytes it is given, all over one HTTP/2 connection. */
final class RawCaller implements AutoCloseable {
    static final String ECHO = "/wiretest.Wire/Echo";

    /** More than one stream's, so that one that nobody reads does not keep the connection from the others. */
    private static final int WINDOW = 1 << 20;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final URL url;

    RawCaller(URL url) {
        this.url = url;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1)
                .setHttp2ConnectionWindowSize(WINDOW));
    }

    /** The bytes of one message as gRPC frames them. */
    static Buffer frame(MessageLite message) {
        byte[] bytes = message.toByteArray();
        return Buffer.buffer().appendByte((byte) 0).appendInt(bytes.length).appendBytes(bytes);
    }

    /** Sends a whole request and waits for its answer. */
    Answer call(String path, Buffer body) {
        return wait(send(path, body));
    }

    Answer call(String path, String header, String value, Buffer body) {
        return wait(begin(path).compose(it -> answer(it.putHeader(header, value), body)));
    }

    /** Sends a whole request; its answer comes when it comes. */
    Future<Answer> send(String path, Buffer body) {
        return begin(path).compose(it -> answer(it, body));
    }

    /** @return whether a well-behaved call on the same connection is answered */
    boolean isWell() throws InvalidProtocolBufferException {
        Ping ping = Ping.newBuilder().setText("well").build();
        Answer answer = call(ECHO, frame(ping));
        return answer.status().equals("0")
                && Ping.parseFrom(answer.body().getBytes(5, answer.body().length()))
                        .equals(ping);
    }

    Future<HttpClientRequest> begin(String path) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(url.getHost())
                        .setPort(url.getPort())
                        .setURI(path))
                .map(it -> it.putHeader("content-type", "application/grpc").putHeader("te", "trailers"));
    }

    /** Listens before it sends: what comes while nobody listens is gone. */
    private static Future<Answer> answer(HttpClientRequest request, Buffer body) {
        Future<Answer> answer = request.response().compose(Answer::read);
        return request.send(body).compose(sent -> answer);
    }

    static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        wait(vertx.close());
    }

    /** What came back. */
    record Answer(int http, String status, String message, Buffer body) {
        static Future<Answer> read(HttpClientResponse response) {
            return response.body().map(body -> of(response, body));
        }

        private static Answer of(HttpClientResponse response, Buffer body) {
            return new Answer(
                    response.statusCode(), find(response, "grpc-status"), find(response, "grpc-message"), body);
        }

        private static String find(HttpClientResponse response, String name) {
            String trailer = response.getTrailer(name);
            return String.valueOf(trailer == null ? response.getHeader(name) : trailer);
        }
    }
}
