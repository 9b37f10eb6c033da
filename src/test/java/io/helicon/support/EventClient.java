package io.helicon.support;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.helicon.v1.Event;
import io.helicon.v1.EventsGrpc;
import io.helicon.v1.EventsGrpc.EventsBlockingStub;
import io.helicon.v1.PublishRequest;
import io.helicon.v1.PublishResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Publishes events and listens to them over gRPC, all over one connection. */
public final class EventClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final ManagedChannel channel;

    private EventClient(ManagedChannel channel) {
        this.channel = channel;
    }

    public static EventClient to(Node node) {
        return to(node.port());
    }

    public static EventClient to(int port) {
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        return Leftovers.track(new EventClient(channel));
    }

    /** @return events as they are published */
    public static PublishRequest events(Event... events) {
        return PublishRequest.newBuilder().addAllEvents(List.of(events)).build();
    }

    public static Event event(String type, String data) {
        return Event.newBuilder().setType(type).setData(data).build();
    }

    public Channel channel() {
        return channel;
    }

    /** Begins to listen. @return when it does */
    public StreamCall listen(String... types) {
        return StreamCall.on(channel).listen(types);
    }

    /** @return its id */
    public String publish(String type, String data) {
        return publish(event(type, data)).get(0);
    }

    /** @return their ids */
    public List<String> publish(Event... events) {
        return stub().publish(events(events)).getIdsList();
    }

    public EventsBlockingStub stub() {
        return EventsGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Publishes all messages in one call. @return the ids of all events */
    public List<String> publishStream(Stream<PublishRequest> messages) {
        Answer answer = new Answer();
        StreamObserver<PublishRequest> call = EventsGrpc.newStub(channel)
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .publishStream(answer);
        messages.takeWhile(message -> !answer.isDone()).forEach(call::onNext);
        call.onCompleted();
        return answer.await();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        Leftovers.forget(this);
    }

    /** The end of a call. */
    private static final class Answer implements StreamObserver<PublishResponse> {
        private final CompletableFuture<List<String>> ids = new CompletableFuture<>();

        boolean isDone() {
            return ids.isDone();
        }

        List<String> await() {
            try {
                return ids.join();
            } catch (CompletionException e) {
                throw Status.fromThrowable(e).asRuntimeException();
            }
        }

        @Override
        public void onNext(PublishResponse answer) {
            boolean unused = ids.complete(answer.getIdsList());
        }

        @Override
        public void onError(Throwable failure) {
            boolean unused = ids.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {}
    }
}
