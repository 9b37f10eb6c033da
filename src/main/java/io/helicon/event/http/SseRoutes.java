package io.helicon.event.http;

import io.helicon.event.Cursor;
import io.helicon.event.EventConfig;
import io.helicon.event.EventService;
import io.helicon.event.Interest;
import io.helicon.event.Listening;
import io.helicon.event.Transport;
import io.helicon.live.Identities;
import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * {@code GET /?eventType=a,b} that asks for {@code text/event-stream}, as Plasma has it, and {@code GET /v1/events}: events
 * of these types and all below them, from now on or from the last one that the client knows.
 */
@Singleton
class SseRoutes {
    private static final Transport SSE = new Transport("sse", true);

    /** HTTP/2's word for a stream that is no longer wanted. */
    private static final long CANCEL = 8;

    /** After publishing, which has a route of its own, and before the framework's «not found». */
    private static final int AFTER_ALL = 900;

    private final EventService events;
    private final EventConfig config;
    private final Origins origins;
    private final Instance<Identities> identities;

    SseRoutes(EventService events, EventConfig config, Origins origins, Instance<Identities> identities) {
        this.events = events;
        this.config = config;
        this.origins = origins;
        this.identities = identities;
    }

    void stand(@Observes Router router) {
        router.options(ListenOperations.ROOT).handler(origins::answer);
        router.options(ListenOperations.EVENTS).handler(origins::answer);
        router.get(ListenOperations.ROOT).handler(this::atRoot);
        router.get(ListenOperations.EVENTS).handler(this::atEvents);
        router.route(ListenOperations.EVENTS).order(AFTER_ALL).handler(SseRoutes::refuseMethod);
    }

    /** RFC 9110, 15.5.6. */
    private static void refuseMethod(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "GET, POST, OPTIONS");
        context.fail(405);
    }

    private void atRoot(RoutingContext context) {
        if (SseRequest.isAskedForBy(context.request())) {
            listen(context);
        } else {
            context.next();
        }
    }

    private void atEvents(RoutingContext context) {
        if (SseRequest.isAdmittedBy(context.request())) {
            listen(context);
        } else {
            context.fail(406);
        }
    }

    private void listen(RoutingContext context) {
        origins.admit(context);
        try {
            SseRequest request = SseRequest.of(context, config);
            Interest interest = events.interest(request.types());
            if (request.credential().isPresent() && identities.isResolvable()) {
                openKnown(context, request, interest);
            } else {
                open(context, request, interest, Identity.ANONYMOUS);
            }
        } catch (WrongQuery wrong) {
            refuse(context.response(), wrong);
        }
    }

    private void openKnown(RoutingContext context, SseRequest request, Interest interest) {
        HomeLoop loop = HomeLoop.of(context);
        Uni.createFrom()
                .optional(request.credential())
                .chain(identities.get()::of)
                .emitOn(loop)
                .subscribe()
                .with(identity -> open(context, request, interest, identity), failure -> refuse(context, failure));
    }

    private void open(RoutingContext context, SseRequest request, Interest interest, Identity identity) {
        HttpServerRequest client = context.request();
        if (client.response().closed()) {
            return;
        }
        head(client.response(), request.gzip());
        Coding coding = request.gzip() ? new GzipCoding() : PlainCoding.SHARED;
        SseResponse response = new SseResponse(client.response(), coding, config.sseRetry(), () -> cut(client));
        response.begin();
        Listening listening = events.listen(identity, SSE);
        listening.notices().map(coding::write).subscribe().withSubscriber(response);
        want(listening, interest, request.place());
    }

    private static void head(HttpServerResponse response, boolean gzip) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, SseRequest.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    private static void want(Listening listening, Interest interest, Optional<String> place) {
        Optional<Cursor> known = place.flatMap(Cursor::parse);
        if (known.isPresent()) {
            listening.wantFrom(interest, known.get());
        } else if (place.isPresent()) {
            listening.wantFromNowhere(interest);
        } else {
            listening.want(interest);
        }
    }

    /** At once: what was written waits for a client that does not read, and an end in good order would wait behind it. */
    private static void cut(HttpServerRequest client) {
        if (client.version() == HttpVersion.HTTP_2) {
            boolean unused = client.response().reset(CANCEL);
        } else if (client.connection() instanceof ConnectionBase connection) {
            var unused = connection.channel().close();
        }
    }

    /** RFC 9110, 11.6.1: who is told to show a token is told which kind. */
    private static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof Problem problem && problem.kind() == ProblemKind.UNAUTHENTICATED) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        context.fail(failure);
    }

    private static void refuse(HttpServerResponse response, WrongQuery wrong) {
        var unused = response.setStatusCode(wrong.kind().httpStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                .end(String.valueOf(wrong.getMessage()));
    }
}
