package io.helicon.wire.netty;

import io.helicon.wire.Doors;
import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives each connection its manners with its first request, for the framework tells nobody of new ones. */
@Singleton
class Connecting {
    /** Before gRPC (1000), which goes no further. */
    private static final int PRIORITY = 1100;

    private final Doors doors;

    Connecting(Doors doors) {
        this.doors = doors;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (LastWords.areMissingOn(pipeline)) {
            LastWords.on(pipeline, doors);
            Farewell.on(pipeline, connection, doors);
        }
        context.next();
    }
}
