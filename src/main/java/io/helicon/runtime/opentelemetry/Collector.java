package io.helicon.runtime.opentelemetry;

import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Who takes spans: OTLP's one gRPC method, called over a connection of Vert.x's. */
final class Collector {
    private static final String EXPORT = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final Vertx vertx;
    private final HttpClient client;
    private final URI address;

    Collector(Vertx vertx, URI address) {
        this.vertx = vertx;
        this.address = address;
        this.client = vertx.createHttpClient(options(address.getScheme().equals("https")));
    }

    private static HttpClientOptions options(boolean secure) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1)
                .setTracingPolicy(TracingPolicy.IGNORE);
        options.setUseAlpn(secure).setSsl(secure).setConnectTimeout((int) PATIENCE.toMillis());
        return options;
    }

    /** Written on a worker: it takes a while. */
    Uni<Void> take(List<SpanData> spans) {
        return Uni.createFrom()
                .completionStage(() -> sent(spans).toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new IOException("no answer"));
    }

    private Future<Void> sent(List<SpanData> spans) {
        return vertx.executeBlocking(() -> message(spans)).compose(this::call);
    }

    private Future<Void> call(Buffer message) {
        RequestOptions call = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setSsl(address.getScheme().equals("https"))
                .setURI(EXPORT)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("content-type", "application/grpc")
                .putHeader("te", "trailers");
        return client.request(call).compose(request -> request.send(message)).compose(Collector::ended);
    }

    private static Future<Void> ended(HttpClientResponse response) {
        return response.end().compose(nothing -> judged(response));
    }

    private static Future<Void> judged(HttpClientResponse response) {
        String inTrailers = response.getTrailer("grpc-status");
        String status = inTrailers == null ? response.getHeader("grpc-status") : inTrailers;
        return response.statusCode() == OK && Objects.equals(status, "0")
                ? Future.succeededFuture()
                : Future.failedFuture("HTTP status " + response.statusCode() + ", gRPC status " + status);
    }

    /** One of gRPC: a zero, the length, the bytes. */
    private static Buffer message(List<SpanData> spans) {
        TraceRequestMarshaler marshaler = TraceRequestMarshaler.create(spans);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(marshaler.getBinarySerializedSize());
        try {
            marshaler.writeBinaryTo(bytes);
            return Buffer.buffer().appendByte((byte) 0).appendInt(bytes.size()).appendBytes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
