package io.helicon.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one place that turns what the operator said into what the framework under us wants to hear. */
public final class QuarkusProperties {
    private static final int REDIS_POOL = 16;
    private static final int REDIS_WAITING = 4_096;

    private final SettingValues settings;
    private final Map<String, String> properties = new TreeMap<>();

    private QuarkusProperties(SettingValues settings) {
        this.settings = settings;
    }

    /** @return the rooms' properties and the framework's, ready to be set as system properties */
    public static Map<String, String> of(SettingValues settings) {
        QuarkusProperties all = new QuarkusProperties(settings);
        all.properties.putAll(settings.properties());
        all.ports();
        all.tls();
        all.properties.putAll(LogProperties.of(settings));
        all.postgres();
        all.flyway();
        all.redis();
        all.shutdown();
        all.properties.replaceAll((name, value) -> literal(value));
        return all.properties;
    }

    /** Values are taken as they are written: {@code ${…}} in them is not for the configuration library to expand. */
    private static String literal(String value) {
        return value.replace("${", "\\${");
    }

    private void ports() {
        int port = settings.number("port");
        properties.put("quarkus.http.host", settings.require("host"));
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("quarkus.management.host", settings.require("host"));
        properties.put("quarkus.management.port", Integer.toString(port + 1));
    }

    /**
     * A named TLS configuration, so that the operators' port stays plain: probes and scrapers know no certificate. Its
     * key store is made by the edge tls.
     */
    private void tls() {
        if (!settings.isOn("tls")) {
            return;
        }
        properties.put("quarkus.http.ssl-port", settings.require("port"));
        properties.put("quarkus.http.insecure-requests", "disabled");
        properties.put("quarkus.http.tls-configuration-name", "helicon");
        properties.put("quarkus.tls.helicon.reload-period", settings.require("tls.reload"));
    }

    private void postgres() {
        PostgresAddress address = PostgresAddress.parse(settings.require("postgres.address"));
        properties.put("quarkus.datasource.jdbc.url", address.jdbcUrl());
        properties.put("quarkus.datasource.jdbc.min-size", "0");
        properties.put("quarkus.datasource.jdbc.max-size", "3");
        properties.put("quarkus.datasource.jdbc.acquisition-timeout", "15S");
        // It must be there and is not used: the pool's options are made in the edge postgres, from the address itself.
        properties.put("quarkus.datasource.reactive.url", "postgresql://localhost/unused");
        properties.put("quarkus.datasource.reactive.max-size", settings.require("postgres.pool"));
        properties.put("helicon.session.query-timeout", settings.require("postgres.timeout"));
    }

    private void flyway() {
        String schema = settings.require("postgres.schema");
        String table = settings.require("postgres.table");
        properties.put("quarkus.flyway.schemas", schema);
        properties.put("quarkus.flyway.default-schema", schema);
        properties.put("quarkus.flyway.table", table + "_migration");
        properties.put("quarkus.flyway.placeholders.schema", schema);
        properties.put("quarkus.flyway.placeholders.table", table);
        properties.put("quarkus.flyway.baseline-on-migrate", "true");
        properties.put("quarkus.flyway.baseline-version", "0");
    }

    private void redis() {
        RedisAddress address = RedisAddress.parse(settings.require("redis.address"));
        properties.put("quarkus.redis.hosts", address.urls().stream().collect(Collectors.joining(",")));
        properties.put("quarkus.redis.client-type", address.topology());
        properties.put("quarkus.redis.timeout", settings.require("redis.timeout"));
        properties.put("quarkus.redis.max-pool-size", Integer.toString(REDIS_POOL));
        properties.put("quarkus.redis.max-pool-waiting", Integer.toString(REDIS_WAITING));
        properties.put("quarkus.redis.max-waiting-handlers", Integer.toString(REDIS_WAITING));
        Optional<String> sentinel = address.sentinel();
        sentinel.ifPresent(name -> properties.put("quarkus.redis.master-name", name));
        if (address.isSecure()) {
            properties.put("quarkus.redis.tls.enabled", "true");
            properties.put("quarkus.redis.tls.hostname-verification-algorithm", "HTTPS");
        }
        Optional<String> cacert = address.cacert();
        cacert.ifPresent(this::trustOfRedis);
    }

    private void trustOfRedis(String file) {
        properties.put("quarkus.redis.tls.trust-certificate-pem.enabled", "true");
        properties.put("quarkus.redis.tls.trust-certificate-pem.certs", file.replace(",", "\\,"));
    }

    private void shutdown() {
        properties.put("quarkus.shutdown.timeout", settings.require("shutdown.timeout"));
        properties.put("quarkus.shutdown.delay", settings.require("shutdown.delay"));
    }
}
