package io.helicon.event.redis;

import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.RedisOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How the server's own client reaches Redis, for clients that must not share its connections.
 *
 * <p>A connection that hears events hangs by itself: the client that it belongs to is closed with it, even in the middle
 * of connecting, and nobody else waits for it.
 */
@Singleton
class RedisClientOptions implements RedisOptionsCustomizer {
    private static final int CONNECTIONS = 2;

    private final AtomicReference<RedisOptions> known = new AtomicReference<>();

    @Override
    public void customize(String clientName, RedisOptions options) {
        known.set(options);
    }

    /** @return options for one connection that hears, and one for its beats */
    RedisOptions forHearing(Duration patience) {
        RedisOptions options = new RedisOptions(known.get());
        NetClientOptions net = new NetClientOptions(options.getNetClientOptions())
                .setConnectTimeout((int) patience.toMillis())
                .setReconnectAttempts(0);
        return options.setNetClientOptions(net).setMaxPoolSize(CONNECTIONS).setPoolName("events");
    }
}
