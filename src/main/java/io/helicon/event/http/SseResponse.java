package io.helicon.event.http;

import io.helicon.live.SlowReader;
import io.helicon.problem.Incident;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes one stream of events to one client, as fast as the client reads and no faster: it asks for the next batch when
 * the socket has taken the last one.
 *
 * <p>Lives on the event loop of its connection.
 */
final class SseResponse implements MultiSubscriber<List<Buffer>> {
    private static final byte[] NOTHING = {};

    private final HttpServerResponse response;
    private final Coding coding;
    private final Duration retry;
    private final Runnable cut;

    private Flow.@Nullable Subscription batches;
    private boolean asked;
    private boolean over;

    /** @param cut closes a connection whose client does not take what was written */
    SseResponse(HttpServerResponse response, Coding coding, Duration retry, Runnable cut) {
        this.response = response;
        this.coding = coding;
        this.retry = retry;
        this.cut = cut;
    }

    /** Writes the head, before there is anything else to write: the client is to know that it is connected. */
    void begin() {
        response.closeHandler(nothing -> leave());
        response.exceptionHandler(failure -> leave());
        response.drainHandler(nothing -> ask());
        write(coding.first(SseText.retry(retry)));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        batches = subscription;
        ask();
    }

    @Override
    public void onItem(List<Buffer> batch) {
        asked = false;
        for (int i = 0; i < batch.size() && !over; i++) {
            write(batch.get(i));
        }
        ask();
    }

    @Override
    public void onCompletion() {
        end(NOTHING);
    }

    /** The client comes back by itself; when all have to, not all at the same instant. */
    @Override
    public void onFailure(Throwable failure) {
        if (failure instanceof SlowReader) {
            over = true;
            cut.run();
        } else if (failure instanceof Problem problem) {
            end(problem.kind() == ProblemKind.UNAVAILABLE ? SseText.retry(someTime()) : NOTHING);
        } else {
            Incident unused = Incident.report(failure);
            end(NOTHING);
        }
    }

    private Duration someTime() {
        long most = Math.max(1, retry.toMillis());
        return retry.plusMillis(ThreadLocalRandom.current().nextLong(most));
    }

    private void ask() {
        if (batches != null && !asked && !over && !response.writeQueueFull()) {
            asked = true;
            batches.request(1);
        }
    }

    /** Without a promise: whether it arrives is told by the close handler, once and for all. */
    private void write(Buffer bytes) {
        response.write(bytes, null);
    }

    private void end(byte[] lastWords) {
        if (!over) {
            over = true;
            response.end(coding.last(lastWords), null);
        }
    }

    private void leave() {
        over = true;
        if (batches != null) {
            batches.cancel();
        }
    }
}
