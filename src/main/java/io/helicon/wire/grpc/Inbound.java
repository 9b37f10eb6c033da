package io.helicon.wire.grpc;

import io.grpc.Status;
import io.helicon.wire.grpc.Frames.Broken;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.InputStream;
import java.util.Optional;

/**
 * The request's side of a call: reads from the network while the service wants messages.
 *
 * <p>At most one chunk (an HTTP/2 frame) is read ahead, which is also how the end of the request is noticed when no
 * further message is wanted. Lives on the event loop.
 */
final class Inbound {
    private final HttpServerRequest request;
    private final Frames frames;
    private final Reader reader;

    private long demand;
    private boolean fetching;
    private boolean ended;
    private boolean told;
    private boolean pumping;
    private boolean started;
    private boolean stopped;

    Inbound(HttpServerRequest request, Frames frames, Reader reader) {
        this.request = request;
        this.frames = frames;
        this.reader = reader;
    }

    /** Starts to read. Pausing first also tells Quarkus's wrapper of the request that we resume it ourselves. */
    void start() {
        if (stopped) {
            return;
        }
        request.pause();
        request.handler(this::chunk);
        request.endHandler(nothing -> end());
        started = true;
        pump();
    }

    void request(int messages) {
        demand += messages;
        pump();
    }

    /** Hands out nothing any more. */
    void stop() {
        stopped = true;
    }

    /** @return whether the caller has sent all it will send */
    boolean hasEnded() {
        return ended;
    }

    private void chunk(Buffer bytes) {
        fetching = false;
        if (!stopped) {
            frames.add(bytes);
            pump();
        }
    }

    private void end() {
        ended = true;
        pump();
    }

    /** The reader may ask for more while it is handed a message: the loop already running sees to that. */
    private void pump() {
        if (pumping || stopped || !started) {
            return;
        }
        pumping = true;
        try {
            deliver();
        } catch (Broken e) {
            reader.broken(e.trailers());
        } finally {
            pumping = false;
        }
    }

    private void deliver() throws Broken {
        boolean starved = false;
        while (demand > 0 && !stopped && !starved) {
            Optional<InputStream> message = frames.next();
            starved = message.isEmpty();
            demand -= starved ? 0 : 1;
            message.ifPresent(reader::message);
        }
        if (!stopped) {
            goOn(starved || !frames.holdRest());
        }
    }

    private void goOn(boolean starved) throws Broken {
        if (starved && ended && !told) {
            told = true;
            checkWhole();
            reader.halfClose();
        } else if (starved && !ended && !fetching) {
            fetching = true;
            request.fetch(1);
        }
    }

    private void checkWhole() throws Broken {
        if (frames.holdRest()) {
            throw new Broken(Status.INVALID_ARGUMENT, "message ends in the middle of its frame");
        }
    }

    /** Who gets what was read. */
    interface Reader {
        void message(InputStream message);

        void halfClose();

        void broken(Trailers trailers);
    }
}
