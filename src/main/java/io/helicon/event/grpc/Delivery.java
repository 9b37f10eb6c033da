package io.helicon.event.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.helicon.event.Notice;
import io.helicon.wire.EncodedMessages;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what there is to tell to one call, as it takes it: the next batch is asked for when the last one is written.
 *
 * <p>Lives on the event loop of its connection.
 */
final class Delivery implements MultiSubscriber<List<Notice>> {
    private final ServerCall<?, EncodedMessages> call;
    private final Function<Throwable, Status> words;

    private @Nullable Subscription source;
    private Pieces rest = Pieces.NONE;
    private boolean asked;

    /** @param words what a caller is told of a failure */
    Delivery(ServerCall<?, EncodedMessages> call, Function<Throwable, Status> words) {
        this.call = call;
        this.words = words;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        goOn();
    }

    @Override
    public void onItem(List<Notice> batch) {
        asked = false;
        rest = new Pieces(batch);
        goOn();
    }

    @Override
    public void onFailure(Throwable failure) {
        call.close(words.apply(failure), new Metadata());
    }

    @Override
    public void onCompletion() {
        call.close(Status.OK, new Metadata());
    }

    /** The call may have room again. */
    void goOn() {
        while (rest.hasNext() && call.isReady()) {
            call.sendMessage(rest.next());
        }
        if (source != null && !asked && !rest.hasNext() && call.isReady()) {
            asked = true;
            rest = Pieces.NONE;
            source.request(1);
        }
    }

    /** The caller is gone. */
    void stop() {
        rest = Pieces.NONE;
        if (source != null) {
            source.cancel();
        }
    }
}
