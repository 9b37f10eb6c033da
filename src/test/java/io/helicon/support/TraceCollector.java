package io.helicon.support;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A collector of traces that keeps every byte it is sent. */
public final class TraceCollector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SERVICE = "opentelemetry.proto.collector.trace.v1.TraceService";

    private final List<byte[]> parcels = new CopyOnWriteArrayList<>();
    private final int port = FreePort.one();
    private final boolean answers;
    private final Server server;

    private TraceCollector(boolean answers) {
        this.answers = answers;
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .addService(ServerServiceDefinition.builder(SERVICE)
                        .addMethod(export(), ServerCalls.asyncUnaryCall(this::take))
                        .build())
                .build();
    }

    public static TraceCollector start() {
        return started(new TraceCollector(true));
    }

    /** Starts one that takes everything and never says so. */
    public static TraceCollector startSilent() {
        return started(new TraceCollector(false));
    }

    private static TraceCollector started(TraceCollector made) {
        try {
            Server unused = made.server.start();
            return Leftovers.track(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MethodDescriptor<byte[], byte[]> export() {
        return MethodDescriptor.<byte[], byte[]>newBuilder(new Bytes(), new Bytes())
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(SERVICE + "/Export")
                .build();
    }

    private void take(byte[] parcel, StreamObserver<byte[]> answer) {
        parcels.add(parcel);
        if (answers) {
            answer.onNext(new byte[0]);
            answer.onCompleted();
        }
    }

    /** @return host:port */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** @return all that ever came, a character a byte */
    public String bytes() {
        StringBuilder all = new StringBuilder();
        parcels.forEach(it -> all.append(new String(it, StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    public List<ResourceSpans> resources() {
        return parcels.stream().flatMap(TraceCollector::parsed).toList();
    }

    public List<Span> spans() {
        return resources().stream()
                .flatMap(it -> it.getScopeSpansList().stream())
                .flatMap(it -> it.getSpansList().stream())
                .toList();
    }

    public Optional<Span> find(Predicate<Span> wanted) {
        return spans().stream().filter(wanted).findFirst();
    }

    /** @return the first span of that kind, as soon as it is there */
    public Span await(String what, Predicate<Span> wanted) {
        Awaitility.await(what).atMost(PATIENCE).until(() -> find(wanted).isPresent());
        return find(wanted).orElseThrow();
    }

    /** @return the first span of that name in the trace */
    public Span await(String trace, String name) {
        return await(name, span -> span.getName().equals(name) && isOf(trace, span));
    }

    /** @return all spans of a trace */
    public List<Span> trace(String trace) {
        return spans().stream().filter(it -> isOf(trace, it)).toList();
    }

    public static boolean isOf(String trace, Span span) {
        return hex(span.getTraceId().toByteArray()).equals(trace);
    }

    /** @return an attribute of a span as text, empty when there is none */
    public static String attribute(Span span, String name) {
        return span.getAttributesList().stream()
                .filter(it -> it.getKey().equals(name))
                .map(it -> switch (it.getValue().getValueCase()) {
                    case INT_VALUE -> Long.toString(it.getValue().getIntValue());
                    case BOOL_VALUE -> Boolean.toString(it.getValue().getBoolValue());
                    default -> it.getValue().getStringValue();
                })
                .findFirst()
                .orElse("");
    }

    public static String hex(byte[] id) {
        return java.util.HexFormat.of().formatHex(id);
    }

    private static Stream<ResourceSpans> parsed(byte[] parcel) {
        try {
            return ExportTraceServiceRequest.parseFrom(parcel).getResourceSpansList().stream();
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Server unused = server.shutdownNow();
        Leftovers.forget(this);
    }

    /** Messages as they are. */
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
