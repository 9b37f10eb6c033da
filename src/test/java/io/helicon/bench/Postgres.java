package io.helicon.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The Postgres that server and pgbench share, known by its {@code postgres://} address. */
public final class Postgres {
    private final URI uri;

    Postgres(String address) {
        this.uri = URI.create(address);
    }

    /** Runs the statement outside of a transaction. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** First column of the first row, as text. */
    public String ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getString(1) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The postmaster, whose children serve the connections; unknown when it is not on this machine. */
    long pid() {
        // Asked of a connection that is still open: its process has a parent only as long as it lives.
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
            return own.next() ? parentOf(own.getLong(1)) : CpuClock.UNKNOWN_PROCESS;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot ask Postgres for its process", failure);
        }
    }

    private static long parentOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(CpuClock.UNKNOWN_PROCESS);
    }

    /** Connections that are left for pgbench. */
    int freeConnections() {
        return Integer.parseInt(ask("select current_setting('max_connections')::int - count(*) - 5"
                + " from pg_stat_activity where backend_type = 'client backend'"));
    }

    List<String> clientFlags() {
        return List.of("-h", uri.getHost(), "-p", Integer.toString(uri.getPort()), "-U", user());
    }

    Map<String, String> clientEnvironment() {
        return Map.of("PGPASSWORD", password());
    }

    String database() {
        return uri.getPath().substring(1);
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath() + "?sslmode=disable";
        return DriverManager.getConnection(url, user(), password());
    }

    private String user() {
        return uri.getUserInfo().split(":", 2)[0];
    }

    private String password() {
        String[] parts = uri.getUserInfo().split(":", 2);
        return parts.length > 1 ? parts[1] : "";
    }
}
