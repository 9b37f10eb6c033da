package io.helicon.support;

import io.helicon.support.TestAuthority.Pair;

/**
 * One server with default settings for all tests of this JVM that leave others alone.
 *
 * <p>It keeps its data in {@link TestPostgres#shared} and {@link TestRedis#shared}. Started on first use.
 */
public final class SharedNode {
    private static final Node NODE = startWith();
    private static final SessionClient SESSIONS = SessionClient.to(NODE);

    private SharedNode() {}

    public static Node node() {
        return NODE;
    }

    /** @return a client over a connection that all tests share */
    public static SessionClient sessions() {
        return SESSIONS;
    }

    public static Rest rest() {
        return Rest.to(NODE.port());
    }

    /**
     * @return another one, with tables of its own, whose sessions live for 4 seconds, are swept 5 times a second, and
     *     whose refresh tokens may be repeated for 300 milliseconds; it keeps namespaces where Sessionator does
     */
    public static Node impatient() {
        return Impatient.NODE;
    }

    /** Starts a further server on the same Postgres and Redis. */
    public static Node startWith(String... flags) {
        return Node.start(Databases.flags(TestPostgres.shared(), TestRedis.shared(), flags));
    }

    /** Starts a further server that speaks TLS, with a certificate that the authority issues for it. */
    public static Node secure(TestAuthority authority) {
        Pair pair = authority.issue();
        return startWith("-tls", "-tls.crt=" + pair.certificate(), "-tls.key=" + pair.key());
    }

    /** Starts on first touch. */
    private static final class Impatient {
        private static final Node NODE = startWith(
                "-ttl=4s",
                "-ttc=200ms",
                "-refresh.grace=300ms",
                "-postgres.schema=impatient",
                "-namespaces.key.prefix=");
    }
}
