package io.helicon.runtime.postgres;

import io.helicon.runtime.PostgresAddress;
import io.helicon.runtime.RuntimeConfig;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Makes the one pool of connections, bounded in everything that can grow.
 *
 * <p>Here and not in properties, because the bound of the queue and the server-side timeout have none.
 */
@Singleton
class PostgresPool implements PgPoolCreator {
    /** Of a connection that nobody uses; below {@link #SILENCE}, so that only hanging ones ever meet that. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** After which a connection that owes an answer is taken for dead: the network ate its end. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int STATEMENTS = 256;

    private final RuntimeConfig.Postgres config;

    PostgresPool(RuntimeConfig config) {
        this.config = config.postgres();
    }

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(pool(input.poolOptions()))
                .connectingTo(connect(PostgresAddress.parse(config.address())))
                .using(input.vertx())
                .build();
    }

    private PoolOptions pool(PoolOptions options) {
        return options.setMaxSize(config.pool())
                .setMaxWaitQueueSize(config.queue())
                .setConnectionTimeout(millis(config.timeout()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private PgConnectOptions connect(PostgresAddress address) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setUser(address.user())
                .setPassword(address.password())
                .setDatabase(address.database())
                .addProperty("application_name", address.applicationName())
                .addProperty("statement_timeout", Integer.toString(millis(config.timeout())))
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(STATEMENTS);
        options.setConnectTimeout(millis(config.timeout()));
        options.setReadIdleTimeout((int) silence().toSeconds()).setIdleTimeoutUnit(TimeUnit.SECONDS);
        options.setTcpKeepAlive(true);
        return secure(options, address);
    }

    private Duration silence() {
        Duration twice = config.timeout().multipliedBy(2);
        return twice.compareTo(SILENCE) > 0 ? twice : SILENCE;
    }

    private static PgConnectOptions secure(PgConnectOptions options, PostgresAddress address) {
        options.setSslMode(SslMode.of(address.sslMode()));
        if (address.verifies()) {
            options.setTrustOptions(address.rootCertificate()
                    .<TrustOptions>map(path -> new PemTrustOptions().addCertPath(path))
                    .orElseGet(PostgresPool::trustOfTheSystem));
            options.setHostnameVerificationAlgorithm(address.sslMode().equals("verify-full") ? "HTTPS" : "");
        } else {
            options.setTrustAll(true);
        }
        return options;
    }

    private static TrustOptions trustOfTheSystem() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return TrustOptions.wrap((X509TrustManager) factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no trusted certificates", e);
        }
    }

    private static int millis(Duration duration) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, duration.toMillis()));
    }
}
