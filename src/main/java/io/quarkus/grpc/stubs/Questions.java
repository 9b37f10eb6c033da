package io.quarkus.grpc.stubs;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;

/** The messages of a caller as a {@code Multi}, read from the network as the service asks for them. */
final class Questions<I> implements StreamObserver<I> {
    private final ServerCallStreamObserver<?> response;
    private final StreamCollector collector;
    private final UnicastProcessor<I> messages = UnicastProcessor.create();

    Questions(ServerCallStreamObserver<?> response, StreamCollector collector) {
        this.response = response;
        this.collector = collector;
        response.disableAutoRequest();
        collector.add(this);
    }

    /** The processor's queue has no bound of its own: it holds what was asked for and no more. */
    Multi<I> asMulti() {
        return messages.onRequest().invoke(this::read);
    }

    @Override
    public void onNext(I message) {
        messages.onNext(message);
    }

    @Override
    public void onError(Throwable failure) {
        messages.onError(failure);
        collector.remove(this);
    }

    @Override
    public void onCompleted() {
        messages.onComplete();
        collector.remove(this);
    }

    private void read(long wanted) {
        response.request((int) Math.min(wanted, Integer.MAX_VALUE));
    }
}
