package io.helicon.support;

import io.helicon.runtime.embedded.EmbeddedRedis;
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
