package io.helicon.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {
    private static final Path BINARIES = Path.of("target", "embedded-binaries");

    @TempDir
    Path directory;

    @Test
    void postgresKeepsItsDataOverARestart() throws SQLException {
        // Given
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory, BINARIES)) {
            execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        // When
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, BINARIES)) {
            // Then
            assertThat(ask(second, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void postgresWritesDurablyAndAsksForAPassword() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, BINARIES)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SHOW max_connections")).isEqualTo("400");
            assertThat(ask(postgres, "SHOW shared_buffers")).isEqualTo("128MB");
            assertThatThrownBy(() -> connect(postgres.port(), "wrong").close()).hasMessageContaining("password");
        }
    }

    @Test
    void whatAKilledServerLeftBehindIsStoppedByTheNextStart() throws SQLException {
        // Given
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("postgres"), BINARIES);
        EmbeddedRedis redis = EmbeddedRedis.start(directory.resolve("redis"), BINARIES);
        execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        boolean kept = say(redis, "SET kept 42\r\n", "+OK");

        // When
        try (EmbeddedPostgres nextPostgres = EmbeddedPostgres.start(directory.resolve("postgres"), BINARIES);
                EmbeddedRedis nextRedis = EmbeddedRedis.start(directory.resolve("redis"), BINARIES)) {
            // Then
            assertThat(kept).isTrue();
            assertThat(postgres.process().isAlive()).isFalse();
            assertThat(redis.process().isAlive()).isFalse();
            assertThat(ask(nextPostgres, "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(say(nextRedis, "GET kept\r\n", "$2\r\n42")).isTrue();
        }
    }

    @Test
    void aProcessThatOnlyHasTheRememberedPidIsLeftAlone() throws IOException {
        // Given
        Path data = Files.createDirectories(directory.resolve("redis"));
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("pid"), stranger.pid() + "\n");

        // When
        try (EmbeddedRedis redis = EmbeddedRedis.start(data, BINARIES)) {
            // Then
            assertThat(redis.process().isAlive()).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void passwordsAreForTheirOwnerOnly() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, BINARIES)) {
            assertThat(Loopback.answers(redis.port(), "PING\r\n", "-NOAUTH")).isTrue();
            assertThat(modeOf("password")).isEqualTo("rw-------");
            assertThat(modeOf("redis.conf")).isEqualTo("rw-------");
        }
    }

    @Test
    void oneDirectoryIsForOneOwner() {
        // Given
        try (DataDirectory first = DataDirectory.claim(directory)) {
            // When
            Throwable refusal =
                    catchThrowable(() -> DataDirectory.claim(directory).close());

            // Then
            assertThat(refusal)
                    .hasMessageContaining(first.path().toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aDirectoryThatWasReleasedIsForTheNext() {
        // Given
        DataDirectory.claim(directory).close();

        // When
        try (DataDirectory next = DataDirectory.claim(directory)) {
            // Then
            assertThat(next.path()).isDirectory();
        }
    }

    @Test
    void stoppingStopsAllAndStartsNoMore() {
        // Given
        EmbeddedServers servers = EmbeddedServers.in(directory, BINARIES);
        String address = servers.redis();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));

        // When
        servers.close();

        // Then
        assertThat(Loopback.answers(port, "PING\r\n", "-NOAUTH")).isFalse();
        assertThatThrownBy(servers::redis).isInstanceOf(EmbeddedFailure.class);
    }

    private String modeOf(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
    }

    private static boolean say(EmbeddedRedis redis, String command, String hoped) {
        String address = redis.address();
        String password = address.substring("redis://:".length(), address.indexOf('@'));
        return Loopback.answers(redis.port(), "AUTH " + password + "\r\n" + command, "+OK\r\n" + hoped);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        String address = postgres.address();
        return connect(postgres.port(), address.substring("postgres://postgres:".length(), address.indexOf('@')));
    }

    private static Connection connect(int port, String password) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", "postgres");
        properties.put("password", password);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
