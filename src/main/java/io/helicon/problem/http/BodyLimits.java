package io.helicon.problem.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a body may be, and what becomes of one that is longer. */
@ApplicationScoped
class BodyLimits {
    /** A refused body is read to its end, and dropped, when it is not more than so many times too large. */
    private static final int PATIENCE = 8;

    private final Dialects dialects;
    private final long server;

    BodyLimits(
            Dialects dialects,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> server) {
        this.dialects = dialects;
        this.server = server.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE / PATIENCE);
    }

    /** @return the longest that is taken here, in bytes */
    long at(RoutingContext context) {
        return dialects.longestBody(context).map(here -> Math.min(here, server)).orElse(server);
    }

    /** A caller who still sends when the connection is closed may never read the answer; too much costs it just that. */
    void discard(RoutingContext context, long announced) {
        if (announced <= server * PATIENCE) {
            context.request().resume();
        } else {
            context.response()
                    .endHandler(nothing -> context.request().connection().close());
        }
    }

    /** The same for a body whose reader has given up on it, with its length not known. */
    void discardRest(RoutingContext context) {
        context.vertx().runOnContext(nothing -> discardRest(context.request()));
    }

    private void discardRest(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(new Discard(request, server * PATIENCE)).resume();
        }
    }

    /** Drops what comes, and the connection when too much does. */
    private static final class Discard implements Handler<Buffer> {
        private final HttpServerRequest request;
        private long left;

        Discard(HttpServerRequest request, long patience) {
            this.request = request;
            this.left = patience;
        }

        @Override
        public void handle(Buffer dropped) {
            left -= dropped.length();
            if (left < 0) {
                request.connection().close();
            }
        }
    }
}
