package io.helicon.event.http;

import io.helicon.event.Event;
import io.helicon.event.EventJson;
import io.helicon.event.EventService;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code POST /v1/events}: one event, an array of events, or one event a line; 202 with their ids, in their order.
 *
 * <p>All of them are checked before any is recorded.
 */
@Singleton
class PublishRoute {
    /** Longer bodies are read on a worker: an event loop has others to serve. */
    private static final int LARGE = 64 << 10;

    private final EventService events;
    private final EventJson json;
    private final Origins origins;
    private final long maxBody;

    PublishRoute(
            EventService events,
            EventJson json,
            Origins origins,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> maxBody) {
        this.events = events;
        this.json = json;
        this.origins = origins;
        this.maxBody = maxBody.map(MemorySize::asLongValue).orElse(-1L);
    }

    void stand(@Observes Router router) {
        router.post(ListenOperations.EVENTS).handler(this::admit);
        router.post(ListenOperations.EVENTS)
                .handler(BodyHandler.create(false).setBodyLimit(maxBody))
                .handler(this::publish);
    }

    private void admit(RoutingContext context) {
        origins.admit(context);
        context.next();
    }

    private void publish(RoutingContext context) {
        switch (MediaType.of(context)) {
            case MediaType.JSON -> publish(context, json::read);
            case MediaType.LINES -> publish(context, json::readLines);
            default -> refuse(context);
        }
    }

    private static void refuse(RoutingContext context) {
        context.response().putHeader("Accept-Post", MediaType.JSON + ", " + MediaType.LINES);
        context.fail(415);
    }

    private void publish(RoutingContext context, Function<byte[], List<Event>> reading) {
        HomeLoop loop = HomeLoop.of(context);
        Buffer body = Optional.ofNullable(context.body().buffer()).orElseGet(Buffer::buffer);
        Uni.createFrom()
                .item(() -> reading.apply(body.getBytes()))
                .plug(uni -> body.length() > LARGE ? uni.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) : uni)
                .chain(events::publish)
                .emitOn(loop)
                .subscribe()
                .with(positions -> Ids.answer(context, positions), context::fail);
    }
}
