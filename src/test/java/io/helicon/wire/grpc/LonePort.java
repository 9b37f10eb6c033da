package io.helicon.wire.grpc;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The port alone, on a free number, with no database behind it. */
public class LonePort implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "quarkus.redis.hosts", "redis://127.0.0.1:1",
                "quarkus.datasource.reactive.url", "postgresql://127.0.0.1:1/none",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/none");
    }
}
