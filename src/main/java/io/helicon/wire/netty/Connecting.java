package io.helicon.wire.netty;

import io.helicon.wire.Doors;
import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Meets each connection with its first request, for the framework tells nobody of new ones. */
@Singleton
class Connecting {
    /** Before gRPC (1000), which goes no further. */
    private static final int PRIORITY = 1100;

    private final NettyConnections connections;
    private final Doors doors;

    Connecting(NettyConnections connections, Doors doors) {
        this.connections = connections;
        this.doors = doors;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        Channel channel = ((ConnectionBase) connection).channel();
        if (connections.add(channel)) {
            var unused = channel.pipeline().addFirst(new LingeringClose(doors));
            Farewell.on(channel.pipeline(), connection, doors);
        }
        context.next();
    }
}
