package io.helicon.wire.grpc;

import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.helicon.wire.CallTrace;
import io.helicon.wire.Doors;
import io.helicon.wire.grpc.Frames.Broken;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One call, from its first byte to its end.
 *
 * <pre>
 *         the service closes it; its request is broken; its deadline passes
 *   open ------------------------------------------------------------------> done, answered
 *     `--------------------------------------------------------------------> done, gone
 *         the caller cancels it, or dies
 * </pre>
 *
 * <p>Done is done: whatever the service does afterwards has no effect, above all no write to a stream that is no more,
 * which would cost every call of the connection its life. All happens on the event loop of the connection; a service
 * that answers from another thread is brought there, in order.
 */
final class GrpcCall<Q, R> extends ServerCall<Q, R> implements Inbound.Reader {
    private final GrpcMethod<Q, R> method;
    private final HttpServerRequest request;
    private final CallFailures failures;
    private final Doors doors;
    private final Inbound inbound;
    private final Outbound outbound;
    private final Turns turns = new Turns(this::roomAgain);
    private final Runnable leaving = this::leave;
    private final long begun = System.nanoTime();

    private CallTrace trace = CallTrace.NONE;
    private Listener<Q> listener = new Listener<>() {};
    private @Nullable CallContext context;
    private volatile boolean done;
    private volatile boolean cancelled;
    private volatile boolean awaitsRoom;

    GrpcCall(GrpcMethod<Q, R> method, HttpServerRequest request, CallFailures failures, Doors doors) {
        this.method = method;
        this.request = request;
        this.failures = failures;
        this.doors = doors;
        this.inbound =
                new Inbound(request, new Frames(request.getHeader("grpc-encoding"), method.maxMessageSize()), this);
        this.outbound = new Outbound(request);
    }

    void start() {
        trace = method.meter().start();
        request.exceptionHandler(failure -> gone());
        request.response().exceptionHandler(failure -> gone()).closeHandler(nothing -> gone());
        try {
            context = CallContext.attach(CallHeaders.deadline(request), turns, () -> abort(Trailers.DEADLINE_EXCEEDED));
            listener = method.handler().startCall(this, CallHeaders.metadata(request));
            stream();
            inbound.start();
        } catch (Broken e) {
            abort(e.trailers());
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void stream() {
        if (!method.answersOnce() && !done) {
            doors.whenClosed(leaving);
            Pulse.on(request.connection());
            request.response().drainHandler(nothing -> roomAgain());
            listener.onReady();
        }
    }

    @Override
    public void request(int messages) {
        whileOpen(() -> inbound.request(messages));
    }

    @Override
    public void sendHeaders(Metadata headers) {
        whileOpen(() -> outbound.headers(headers));
    }

    @Override
    public void sendMessage(R message) {
        whileOpen(() -> send(message));
    }

    @Override
    public void close(Status status, Metadata metadata) {
        whileOpen(() -> complete(new Trailers(status, metadata)));
    }

    @Override
    public boolean isReady() {
        awaitsRoom = true;
        boolean ready = !done && !turns.areMany() && !outbound.isFull();
        awaitsRoom = !ready;
        return ready;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public MethodDescriptor<Q, R> getMethodDescriptor() {
        return method.descriptor();
    }

    @Override
    public Attributes getAttributes() {
        return CallHeaders.attributes(request);
    }

    @Override
    public @Nullable String getAuthority() {
        return request.authority() == null ? null : request.authority().toString();
    }

    @Override
    public void message(InputStream message) {
        try {
            listener.onMessage(method.descriptor().parseRequest(message));
        } catch (Throwable e) {
            failed(e);
        }
    }

    @Override
    public void halfClose() {
        try {
            listener.onHalfClose();
        } catch (Throwable e) {
            failed(e);
        }
    }

    @Override
    public void broken(Trailers trailers) {
        abort(trailers);
    }

    private void send(R message) {
        if (!method.answersOnce()) {
            trace.streams();
        }
        try (InputStream bytes = method.descriptor().streamResponse(message)) {
            outbound.message(bytes, method.answersOnce());
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void complete(Trailers trailers) {
        if (trailers.isOk() && method.answersOnce() && !outbound.holds()) {
            abort(Trailers.of(Status.INTERNAL.withDescription("completed without an answer")));
            return;
        }
        answer(trailers);
        end(null);
        listener.onComplete();
    }

    private void failed(Throwable failure) {
        if (!done) {
            abort(CallFailures.unreadable(failure).orElseGet(() -> failures.tell(failure)));
        }
    }

    /** Ends the call although the service has not: it hears of a cancellation, the caller hears why. */
    private void abort(Trailers trailers) {
        if (!done) {
            cancelled = true;
            answer(trailers);
            cancel();
        }
    }

    private void gone() {
        if (!done) {
            cancelled = true;
            finish(Status.Code.CANCELLED);
            cancel();
        }
    }

    /** A stream may have no end of its own, so it does not keep the server from stopping: its caller reconnects. */
    private void leave() {
        turns.takeLater(() -> abort(Trailers.UNAVAILABLE));
    }

    private void answer(Trailers trailers) {
        finish(trailers.code());
        outbound.end(trailers, inbound.hasEnded());
    }

    private void finish(Status.Code code) {
        done = true;
        inbound.stop();
        if (!method.answersOnce()) {
            doors.forget(leaving);
        }
        trace.ended(code.value());
        method.meter().end(code, System.nanoTime() - begun);
    }

    private void cancel() {
        end(Status.CANCELLED.asRuntimeException());
        try {
            listener.onCancel();
        } catch (Throwable e) {
            Trailers unused = failures.tell(e);
        }
    }

    private void end(@Nullable Throwable cause) {
        if (context != null) {
            context.end(cause);
        }
    }

    private void roomAgain() {
        if (awaitsRoom && isReady()) {
            listener.onReady();
        }
    }

    private void whileOpen(Runnable step) {
        turns.take(() -> takeIfOpen(step));
    }

    private void takeIfOpen(Runnable step) {
        if (!done) {
            step.run();
        }
    }
}
