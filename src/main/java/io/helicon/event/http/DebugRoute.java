package io.helicon.event.http;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventJson;
import io.helicon.event.EventService;
import io.helicon.event.EventType;
import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /debug}, when it is switched on: GET a page on which to publish and listen, POST an event, as JSON or as the form
 * of that page; 400 for anything else.
 */
@Singleton
class DebugRoute {
    private static final String PATH = "/debug";
    private static final int MOST = 4 << 20;

    /** The page needs nothing from elsewhere, and nothing may be slipped into it. */
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline';"
            + " script-src 'unsafe-inline'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'";

    private final EventService events;
    private final EventJson json;
    private final EventConfig config;

    DebugRoute(EventService events, EventJson json, EventConfig config) {
        this.events = events;
        this.json = json;
        this.config = config;
    }

    void stand(@Observes Router router) {
        if (config.debug()) {
            String page = page().replace("{{query}}", config.sseEventQuery());
            router.get(PATH).handler(context -> show(context, page));
            router.post(PATH)
                    .handler(BodyHandler.create(false).setBodyLimit(MOST))
                    .handler(this::publish);
            router.route(PATH).handler(context -> context.fail(400));
        }
    }

    private static String page() {
        try (InputStream page = DebugRoute.class.getResourceAsStream("debug.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(RoutingContext context, String page) {
        var unused = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", NOTHING_ELSE)
                .end(page);
    }

    private void publish(RoutingContext context) {
        HomeLoop loop = HomeLoop.of(context);
        Uni.createFrom()
                .item(() -> read(context))
                .chain(events::publish)
                .emitOn(loop)
                .subscribe()
                .with(positions -> Ids.answer(context, positions), context::fail);
    }

    private List<Event> read(RoutingContext context) {
        return switch (MediaType.of(context)) {
            case MediaType.JSON -> json.read(context.body().buffer().getBytes());
            case MediaType.FORM, MediaType.MULTIPART ->
                List.of(read(context.request().formAttributes()));
            default -> throw Problem.invalid("an event comes as JSON, or as a form with type and data");
        };
    }

    private Event read(MultiMap form) {
        String data = json.readData(field(form, "data"));
        return new Event(new EventType(field(form, "type")), data);
    }

    private static String field(MultiMap form, String name) {
        @Nullable String value = form.get(name);
        if (value == null) {
            throw Problem.invalid("field " + name + " is missing");
        }
        return value;
    }
}
