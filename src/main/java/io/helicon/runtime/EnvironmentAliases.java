package io.helicon.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Environment variables of the older servers that say one setting in several parts. */
final class EnvironmentAliases {
    private static final List<String> PARTS =
            List.of("PLASMA_SUBSCRIBER_REDIS_ADDR", "PLASMA_SUBSCRIBER_REDIS_PASSWORD", "PLASMA_SUBSCRIBER_REDIS_DB");

    private EnvironmentAliases() {}

    static Map<String, String> resolve(Map<String, String> environment) {
        Map<String, String> resolved = new HashMap<>(environment);
        redis(environment).forEach(resolved::putIfAbsent);
        if (isSet(environment, "PLASMA_TLS_CERT_FILE") && isSet(environment, "PLASMA_TLS_KEY_FILE")) {
            resolved.putIfAbsent("HELICON_TLS", environment.getOrDefault("MNEMOSYNED_TLS", "true"));
        }
        return resolved;
    }

    private static Map<String, String> redis(Map<String, String> environment) {
        if (PARTS.stream().anyMatch(part -> isSet(environment, part))) {
            String address = isSet(environment, "PLASMA_SUBSCRIBER_REDIS_ADDR")
                    ? environment.get("PLASMA_SUBSCRIBER_REDIS_ADDR")
                    : "localhost:6379";
            String password = environment.getOrDefault("PLASMA_SUBSCRIBER_REDIS_PASSWORD", "");
            String database = environment.getOrDefault("PLASMA_SUBSCRIBER_REDIS_DB", "");
            String credentials = password.isEmpty() ? "" : ":" + UrlText.encode(password) + "@";
            String path = database.isEmpty() ? "" : "/" + database;
            return Map.of("HELICON_REDIS_ADDRESS", "redis://" + credentials + address + path);
        }
        if (isSet(environment, "REDISHOST")) {
            String port = environment.getOrDefault("REDISPORT", "6379");
            return Map.of("HELICON_REDIS_ADDRESS", "redis://" + environment.get("REDISHOST") + ":" + port);
        }
        return Map.of();
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    /** For {@code -help}. */
    static List<String> names() {
        return List.of(
                "PLASMA_SUBSCRIBER_REDIS_ADDR, _PASSWORD, _DB: redis.address in parts",
                "REDISHOST, REDISPORT: redis.address in parts",
                "PLASMA_TLS_CERT_FILE and PLASMA_TLS_KEY_FILE, both set, turn tls on");
    }
}
