package io.helicon.problem.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Bounds the bodies that resources read and whose length nobody announced.
 *
 * <p>The framework's own bound, which answers with an empty body and then fails twice, is taken back.
 */
@Provider
@Singleton
class UnannouncedBodies implements ReaderInterceptor {
    /** Just after the framework's own limit. */
    private static final int AFTER_UPLOAD_LIMIT = 1;

    private final BodyLimits limits;

    UnannouncedBodies(BodyLimits limits) {
        this.limits = limits;
    }

    void stand(@Observes Filters filters) {
        filters.register(UnannouncedBodies::takeBack, AFTER_UPLOAD_LIMIT);
    }

    private static void takeBack(RoutingContext context) {
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        RoutingContext context = CurrentRequestManager.get().unwrap(RoutingContext.class);
        if (!context.request().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            reading.setInputStream(new BoundedBody(reading.getInputStream(), limits.at(context)));
        }
        return reading.proceed();
    }
}
