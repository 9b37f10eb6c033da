package io.helicon.support;

import io.helicon.runtime.embedded.EmbeddedRedis;
import io.helicon.support.TestAuthority.Pair;
import java.nio.file.Path;

/** A real Redis on a fixed port in a directory of its own, to be killed, frozen and restarted at will. */
public final class TestRedis implements AutoCloseable {
    private final Path directory = Leftovers.freshDirectory("redis");
    private final int port = FreePort.one();
    private EmbeddedRedis server = EmbeddedRedis.start(directory, Leftovers.binaries(), port);

    private TestRedis() {}

    /** The one of this JVM: started on first use, for tests that leave it as they found it. */
    public static TestRedis shared() {
        return Shared.SERVER;
    }

    /** A new one, for tests that do it harm. */
    public static TestRedis fresh() {
        return Leftovers.track(new TestRedis());
    }

    /** @return the URL for {@code -redis.address} */
    public String address() {
        return server.address();
    }

    /** From now on it speaks TLS alone. @return the URL for {@code -redis.address}, without whom to trust */
    public String secure(TestAuthority authority) {
        int secure = FreePort.one();
        Pair pair = authority.issue();
        try (RedisShell shell = RedisShell.to(this)) {
            shell.set(
                    "tls-cert-file",
                    pair.certificate().toString(),
                    "tls-key-file",
                    pair.key().toString());
            shell.set("tls-ca-cert-file", authority.certificate().toString(), "tls-auth-clients", "no");
            shell.set("tls-port", Integer.toString(secure));
            shell.set("port", "0");
        }
        return address().replace("redis://", "rediss://").replace(":" + port, ":" + secure);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.process().pid();
    }

    /** {@code kill -9}, children and all. */
    public void killHard() {
        Signals.kill(server.process());
    }

    /** Stops it when it runs, and starts it on the same port with the same data. */
    public void restart() {
        server.close();
        server = EmbeddedRedis.start(directory, Leftovers.binaries(), port);
    }

    /** It keeps its connections, takes new ones, and answers nothing. */
    public void freeze() {
        Signals.freeze(server.process());
    }

    public void thaw() {
        Signals.thaw(server.process());
    }

    /** Ends it with its data. */
    @Override
    public void close() {
        Signals.kill(server.process());
        Leftovers.forget(this);
        Leftovers.delete(directory);
    }

    /** Starts on first touch. */
    private static final class Shared {
        private static final TestRedis SERVER = fresh();
    }
}
