package io.helicon.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The one line of a start: what runs, where it listens, and on what it stands. */
@Singleton
class Greeting {
    private static final Logger LOG = Logger.getLogger(Greeting.class);
    private static final int LAST = Integer.MAX_VALUE;

    private final RuntimeConfig config;
    private final String host;
    private final int port;

    Greeting(
            RuntimeConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.host = host;
        this.port = port;
    }

    void greet(@Observes @Priority(LAST) StartupEvent event) {
        LOG.infof(
                "Helicon %s starts on %s:%d, operators on %d; %s, %s",
                Version.text(),
                host,
                port,
                port + 1,
                PostgresAddress.parse(config.postgres().address()),
                RedisAddress.parse(config.redis().address()));
        config.tracing().agentAddress().ifPresent(address -> LOG.infof("traces go to %s", address));
    }
}
