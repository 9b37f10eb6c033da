package io.helicon.namespace.redis;

import io.helicon.event.EventLog;
import io.helicon.event.EventRecording;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Redis is one or a cluster, and so by which trips documents come to it. */
@Singleton
class Topology {
    private static final String CLUSTER = "cluster";

    private final Redis redis;
    private final EventRecording recording;
    private final EventLog log;
    private final Duration patience;
    private final String topology;

    Topology(
            Redis redis,
            EventRecording recording,
            EventLog log,
            @ConfigProperty(name = "quarkus.redis.timeout", defaultValue = "PT2S") Duration patience,
            @ConfigProperty(name = "quarkus.redis.client-type", defaultValue = "standalone") String topology) {
        this.redis = redis;
        this.recording = recording;
        this.log = log;
        this.patience = patience;
        this.topology = topology;
    }

    Trips trips() {
        Patience waiting = new Patience(patience);
        return topology.equals(CLUSTER)
                ? new ApartTrips(redis, waiting, log)
                : new JoinedTrips(redis, waiting, recording);
    }
}
