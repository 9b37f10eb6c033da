package io.helicon.event.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.helicon.event.EventService;
import io.helicon.event.Listening;
import io.helicon.event.Transport;
import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import io.helicon.wire.EncodedMessages;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import proto.Stream.EventType;
import proto.Stream.Request;

/**
 * One call of {@code Events}: each request of its caller replaces what it wants to hear of.
 *
 * <pre>
 *   who calls? --known--> listening --forceClose, no more requests--> over, OK
 *        `--nobody's--.      `--reads too slowly, session over, server stops, a bad request--.
 *                      `---------------------------------------------------------------------`--> over, told why
 * </pre>
 *
 * <p>The response headers go out when the first request is in force: whoever waits for them misses nothing from then on.
 * Lives on the event loop of its connection.
 */
final class EventCall extends ServerCall.Listener<Request> {
    private static final Transport GRPC = new Transport("grpc", false);
    private static final EncodedMessages HEADERS_ALONE = new EncodedMessages(new byte[0]);

    private final ServerCall<Request, EncodedMessages> call;
    private final EventService events;
    private final Function<Throwable, Status> words;
    private final Delivery delivery;

    private Cancellable asking = () -> {};
    private @Nullable Listening listening;
    private boolean accepted;

    /** @param words what a caller is told of a failure */
    EventCall(ServerCall<Request, EncodedMessages> call, EventService events, Function<Throwable, Status> words) {
        this.call = call;
        this.events = events;
        this.words = words;
        this.delivery = new Delivery(call, words);
    }

    /** @param caller comes on the event loop, now or later */
    void start(Uni<Identity> caller) {
        asking = caller.subscribe().with(this::begin, this::refuse);
    }

    private void begin(Identity caller) {
        Listening begun = events.listen(caller, GRPC);
        listening = begun;
        call.sendHeaders(new Metadata());
        begun.notices().subscribe().withSubscriber(delivery);
        call.request(1);
    }

    @Override
    public void onMessage(Request request) {
        if (request.getForceClose()) {
            finish();
        } else {
            want(request.getEventsList().stream().map(EventType::getType).toList());
            call.request(1);
        }
    }

    /** Nobody closes a call by asking for nothing: it would look like one to which nothing happens. */
    private void want(List<String> types) {
        if (types.isEmpty()) {
            throw Problem.invalid("Events is empty: name at least one event type");
        }
        if (listening != null) {
            listening.want(events.interest(types));
            accept();
        }
    }

    private void accept() {
        if (!accepted) {
            accepted = true;
            call.sendMessage(HEADERS_ALONE);
        }
    }

    @Override
    public void onHalfClose() {
        finish();
    }

    @Override
    public void onReady() {
        delivery.goOn();
    }

    @Override
    public void onCancel() {
        asking.cancel();
        delivery.stop();
    }

    private void finish() {
        asking.cancel();
        if (listening == null) {
            delivery.onCompletion();
        } else {
            listening.finish();
        }
    }

    private void refuse(Throwable failure) {
        call.close(words.apply(failure), new Metadata());
    }
}
