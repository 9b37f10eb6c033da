package io.quarkus.grpc.stubs;

import io.grpc.stub.ServerCallStreamObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Brings what a service returned to the caller: one item at a time, each when the caller can take it; and takes the
 * caller's end back to the service.
 *
 * <pre>
 *   call: room?  --yes, nothing asked for--> Multi: request(1)
 *     ^                                          |
 *     '--- room again, or item sent <--- item ---'
 * </pre>
 */
final class Answer<O> implements MultiSubscriber<O> {
    private static final Subscription GONE = new Gone();

    private final ServerCallStreamObserver<O> response;
    private final StreamCollector collector;
    private final AtomicReference<Subscription> source = new AtomicReference<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    Answer(ServerCallStreamObserver<O> response, StreamCollector collector) {
        this.response = response;
        this.collector = collector;
        collector.add(response);
    }

    /** Runs the service's method; what it throws is its answer. */
    void guard(Runnable service) {
        try {
            service.run();
        } catch (Throwable e) {
            onFailure(e);
        }
    }

    void follow(Uni<O> answer) {
        Cancellable running = answer.subscribe().with(this::onOnly, this::onFailure);
        response.setOnCancelHandler(running::cancel);
    }

    void follow(Multi<O> answers) {
        response.setOnReadyHandler(this::ask);
        response.setOnCancelHandler(this::cancel);
        answers.subscribe().withSubscriber(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        if (source.compareAndSet(null, subscription)) {
            ask();
        } else {
            subscription.cancel();
        }
    }

    @Override
    public void onItem(O item) {
        response.onNext(item);
        asked.set(false);
        ask();
    }

    @Override
    public void onFailure(Throwable failure) {
        end();
        response.onError(ServerCalls.told(failure));
    }

    @Override
    public void onCompletion() {
        end();
        response.onCompleted();
    }

    private void onOnly(O item) {
        response.onNext(item);
        onCompletion();
    }

    private void ask() {
        Subscription from = source.get();
        if (from != null && response.isReady() && asked.compareAndSet(false, true)) {
            from.request(1);
        }
    }

    private void cancel() {
        Subscription from = source.getAndSet(GONE);
        if (from != null) {
            from.cancel();
        }
        collector.remove(response);
    }

    private void end() {
        source.set(GONE);
        collector.remove(response);
    }

    /** Stands where the source was, once nobody wants anything of it any more. */
    private static final class Gone implements Subscription {
        @Override
        public void request(long items) {}

        @Override
        public void cancel() {}
    }
}
