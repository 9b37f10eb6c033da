package io.helicon.support;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import proto.Stream.EventType;
import proto.Stream.Payload;
import proto.Stream.Request;
import proto.StreamServiceGrpc;

/** One call of Plasma's {@code StreamService/Events}, and what it is told. */
public final class StreamCall {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NO_END = 1 << 30;

    private final List<Payload> payloads = new CopyOnWriteArrayList<>();
    private final ClientCall<Request, Payload> call;
    private volatile boolean inForce;
    private volatile @Nullable Status end;

    private StreamCall(ClientCall<Request, Payload> call, Metadata headers) {
        this.call = call;
        call.start(new Ears(), headers);
    }

    /** Begins a call that reads all it is told. */
    public static StreamCall on(Channel channel) {
        return on(channel, CallOptions.DEFAULT).readOn();
    }

    /** Begins a call that reads nothing until {@link #readOn}. */
    public static StreamCall on(Channel channel, CallOptions options) {
        return on(channel, options, new Metadata());
    }

    public static StreamCall on(Channel channel, CallOptions options, Metadata headers) {
        return new StreamCall(channel.newCall(StreamServiceGrpc.getEventsMethod(), options), headers);
    }

    public StreamCall readOn() {
        call.request(NO_END);
        return this;
    }

    /** Sends a request for these types. */
    public StreamCall want(String... types) {
        Request.Builder request = Request.newBuilder();
        Arrays.stream(types)
                .forEach(type -> request.addEvents(EventType.newBuilder().setType(type)));
        call.sendMessage(request.build());
        return this;
    }

    /** Sends the first request. @return when it is in force: nothing is missed from now on */
    public StreamCall listen(String... types) {
        want(types);
        Awaitility.await("first request in force")
                .atMost(PATIENCE)
                .failFast(() -> end != null)
                .until(() -> inForce);
        return this;
    }

    /** @return the data of all that was told as soon as there are so many */
    public List<String> await(int count) {
        Awaitility.await("payloads")
                .atMost(PATIENCE)
                .failFast(() -> end != null && payloads.size() < count)
                .until(() -> payloads.size() >= count);
        return data();
    }

    /** Waits until what came last is of this type. */
    public void awaitLast(String type) {
        Awaitility.await(type)
                .atMost(PATIENCE)
                .until(() -> types().get(payloads.size() - 1).equals(type));
    }

    public Status awaitEnd() {
        Awaitility.await("end of the call").atMost(PATIENCE).until(() -> end != null);
        return end().orElseThrow();
    }

    public Optional<Status> end() {
        return Optional.ofNullable(end);
    }

    public List<String> types() {
        return payloads.stream().map(it -> it.getEventType().getType()).toList();
    }

    public List<String> data() {
        return payloads.stream().map(Payload::getData).toList();
    }

    public void forceClose() {
        call.sendMessage(Request.newBuilder().setForceClose(true).build());
    }

    public void halfClose() {
        call.halfClose();
    }

    public void cancel() {
        call.cancel("no longer wanted", null);
    }

    /** Hears from any thread. */
    private final class Ears extends ClientCall.Listener<Payload> {
        @Override
        public void onHeaders(Metadata headers) {
            inForce = true;
        }

        @Override
        public void onMessage(Payload payload) {
            payloads.add(payload);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            end = status;
        }
    }
}
