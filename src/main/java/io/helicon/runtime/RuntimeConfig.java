package io.helicon.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** The settings of {@link Settings} that this room and its edges read themselves. */
@ConfigMapping(prefix = "helicon")
public interface RuntimeConfig {
    /** This node's own place among its peers. */
    Cluster cluster();

    /** The database. */
    Postgres postgres();

    /** The announcements' server. */
    Redis redis();

    /** The certificate of the port. */
    @WithParentName
    Tls tls();

    /** Where spans go. */
    Tracing tracing();

    /** The figures that are written. */
    MetricsConfig metrics();

    /** {@code helicon.cluster}. */
    interface Cluster {
        /** host:port that others reach this node at; none by default. */
        Optional<String> listen();

        /** host:port of its peers, comma separated; none by default. */
        Optional<String> seeds();
    }

    /** {@code helicon.postgres}. */
    interface Postgres {
        /** {@code postgres://…}. */
        @WithDefault("postgres://localhost/")
        String address();

        /** Longest wait for a connection or a statement. */
        @WithDefault("5s")
        Duration timeout();

        /** Connections of this node. */
        @WithDefault("16")
        int pool();

        /** Statements that may wait for a connection. */
        @WithDefault("10000")
        int queue();
    }

    /** {@code helicon.redis}. */
    interface Redis {
        /** {@code redis://…}. */
        @WithDefault("redis://localhost:6379")
        String address();

        /** Longest wait for an answer. */
        @WithDefault("2s")
        Duration timeout();
    }

    /** {@code helicon.tls}, which is a key itself, and so no group. */
    interface Tls {
        /** Whether the port speaks TLS. */
        @WithName("tls")
        @WithDefault("false")
        boolean isOn();

        /** The certificate chain's file, PEM; none by default. */
        @WithName("tls.crt")
        Optional<String> crt();

        /** The private key's file, PEM; none by default. */
        @WithName("tls.key")
        Optional<String> key();
    }

    /** {@code helicon.tracing}. */
    interface Tracing {
        /** {@code http://host:port} or {@code https://host:port} of a collector; nothing is traced without. */
        @WithName("agent.address")
        Optional<String> agentAddress();

        /** Part of the requests that is traced, unless their callers decided it. */
        @WithDefault("1")
        double sample();
    }
}
