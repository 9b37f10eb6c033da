package io.helicon.bench;

import io.grpc.stub.StreamObserver;
import java.util.function.Predicate;

/** Turns the one answer of a gRPC call into its outcome: an answer that is not the right one is a failure. */
public final class Answer<T> implements StreamObserver<T> {
    private final Call.Outcome outcome;
    private final Predicate<T> right;
    private boolean succeeded;

    public Answer(Call.Outcome outcome, Predicate<T> right) {
        this.outcome = outcome;
        this.right = right;
    }

    @Override
    public void onNext(T message) {
        succeeded = right.test(message);
    }

    @Override
    public void onError(Throwable failure) {
        FirstFailure.note(failure.toString());
        outcome.done(false);
    }

    @Override
    public void onCompleted() {
        outcome.done(succeeded);
    }
}
