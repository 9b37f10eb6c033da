package io.helicon.wire.grpc;

import io.helicon.wire.Doors;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the gRPC calls out of the requests of the shared port, before any other route sees them.
 *
 * <p>Quarkus's own gRPC route stays behind it and is never reached. What asks for a gRPC method without speaking gRPC
 * (HTTP/1.1, another content type) gets 415 with a problem body.
 */
@ApplicationScoped
class GrpcPort {
    /** Before authentication (200) and the body's limits (2), which count a whole stream as one body. */
    private static final int PRIORITY = 1000;

    private static final String GRPC = "application/grpc";
    private static final String WRONG_PROTOCOL = "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\","
            + "\"status\":415,\"detail\":\"This path speaks gRPC: HTTP/2, POST, content type application/grpc.\"}";

    private final GrpcMethods methods;
    private final CallFailures failures;
    private final Doors doors;

    GrpcPort(GrpcMethods methods, CallFailures failures, Doors doors) {
        this.methods = methods;
        this.failures = failures;
        this.doors = doors;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    /** Binds the services at the start, so that what is wrong with one stops the start and not the first call. */
    void bindServices(@Observes StartupEvent event) {
        methods.bind();
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<GrpcMethod<?, ?>> method = methods.find(request.path());
        if (isGrpc(request)) {
            FlushGathering.on(request.connection());
            begin(method.orElse(null), request);
        } else if (method.isPresent()) {
            refuseProtocol(request);
        } else {
            context.next();
        }
    }

    private static boolean isGrpc(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.regionMatches(true, 0, GRPC, 0, GRPC.length())
                && (type.length() == GRPC.length() || "+;".indexOf(type.charAt(GRPC.length())) >= 0)
                && request.version() == HttpVersion.HTTP_2
                && request.method().equals(HttpMethod.POST);
    }

    private void begin(@Nullable GrpcMethod<?, ?> method, HttpServerRequest request) {
        if (method == null) {
            new Outbound(request).refuse(Trailers.unimplemented("no method " + request.path()));
        } else if (!doors.areOpen()) {
            method.meter().refused(new Outbound(request), Trailers.UNAVAILABLE);
        } else {
            new GrpcCall<>(method, request, failures, doors).start();
        }
    }

    private static void refuseProtocol(HttpServerRequest request) {
        request.resume();
        var unused = request.response()
                .setStatusCode(415)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(WRONG_PROTOCOL);
    }
}
