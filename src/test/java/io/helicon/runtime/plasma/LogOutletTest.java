package io.helicon.runtime.plasma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines in a file. */
class LogOutletTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private static LogOutlet to(Path file) {
        return new LogOutlet(file.toString(), new GoLog("m ", 0, Clock.systemUTC()));
    }

    @Test
    void eachStandsAfterThoseBefore() throws Exception {
        // Given
        Path file = Files.writeString(directory.resolve("figures"), "before\n");
        LogOutlet outlet = to(file);

        // When
        Uni<Void> both = outlet.write("one").chain(() -> outlet.write("zwei ü"));

        // Then
        both.await().atMost(LIMIT);
        assertThat(file).hasContent("before\nm one\nm zwei ü\n");
    }

    @Test
    void aFileThatWasMovedAwayIsMadeAnew() throws Exception {
        // Given
        Path file = directory.resolve("figures");
        LogOutlet outlet = to(file);
        outlet.write("one").await().atMost(LIMIT);
        Path unused = Files.move(file, directory.resolve("figures.1"));

        // When
        Uni<Void> next = outlet.write("two");

        // Then
        next.await().atMost(LIMIT);
        assertThat(file).hasContent("m two\n");
    }

    @Test
    void aFileOutOfReachIsAFailure() {
        // Given
        LogOutlet outlet = to(directory);

        // When
        Uni<Void> write = outlet.write("one");

        // Then
        assertThatThrownBy(() -> write.await().atMost(LIMIT)).isInstanceOf(UncheckedIOException.class);
    }
}
