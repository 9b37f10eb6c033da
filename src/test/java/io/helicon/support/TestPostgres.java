package io.helicon.support;

import io.helicon.runtime.PostgresAddress;
import io.helicon.runtime.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A real Postgres on a fixed port in a directory of its own, to be killed, frozen and restarted at will. */
public final class TestPostgres implements AutoCloseable {
    private final Path directory = Leftovers.freshDirectory("postgres");
    private final int port = FreePort.one();
    private EmbeddedPostgres server = EmbeddedPostgres.start(directory, Leftovers.binaries(), port);

    private TestPostgres() {}

    /** The one of this JVM: started on first use, for tests that leave it as they found it. */
    public static TestPostgres shared() {
        return Shared.SERVER;
    }

    /** A new one, for tests that do it harm. */
    public static TestPostgres fresh() {
        return Leftovers.track(new TestPostgres());
    }

    /** @return the URL for {@code -postgres.address} */
    public String address() {
        return server.address();
    }

    public int port() {
        return port;
    }

    /** Changes it behind a server's back. */
    public void execute(String sql) {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the first column of the first row, as text */
    public String ask(String sql) {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(PostgresAddress.parse(address()).jdbcUrl());
    }

    /** {@code kill -9}, children and all. */
    public void killHard() {
        Signals.kill(server.process());
    }

    /** Stops it when it runs, and starts it on the same port with the same data. */
    public void restart() {
        server.close();
        server = EmbeddedPostgres.start(directory, Leftovers.binaries(), port);
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
        private static final TestPostgres SERVER = fresh();
    }
}
