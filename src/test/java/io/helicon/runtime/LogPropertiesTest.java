package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where logs go. */
class LogPropertiesTest {
    @TempDir
    Path directory;

    private static SettingValues settings(Map<String, String> flags) {
        return SettingValues.of(flags, Map.of(), Map.of());
    }

    private static Map<String, String> properties(Map<String, String> flags) {
        return LogProperties.of(settings(flags));
    }

    @Test
    void errorsGoToStdoutAndRequestsNowhereUnlessToldOtherwise() {
        // When
        Map<String, String> properties = properties(Map.of());

        // Then
        assertThat(properties).containsEntry("quarkus.log.console.stderr", "false");
        assertThat(properties.keySet())
                .noneMatch(name -> name.contains("access")
                        || name.equals("quarkus.log.file.enabled")
                        || name.equals("quarkus.log.console.enabled"));
    }

    @Test
    void errorsGoToStderr() {
        // When
        Map<String, String> properties = properties(Map.of("log.out", "stderr"));

        // Then
        assertThat(properties).containsEntry("quarkus.log.console.stderr", "true");
    }

    @Test
    void errorsGoToAFileInTheFormOfTheConsoleAndNotThere() {
        // When
        Map<String, String> properties = properties(Map.of("log.out", "e.log", "log.environment", "stackdriver"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.log.console.enabled", "false")
                .containsEntry("quarkus.log.file.enabled", "true")
                .containsEntry("quarkus.log.file.path", "e.log")
                .containsEntry("quarkus.log.file.json.enabled", "true")
                .containsEntry("quarkus.log.file.filter", "google-lines")
                .containsEntry("quarkus.log.file.json.key-overrides", "timestamp=time,level=severity");
    }

    @Test
    void requestsGoToTheirOwnFileAndNeverHoldUpARequest() {
        // When
        Map<String, String> properties = properties(Map.of("access.log.out", "a.log", "access.log.level", "warn"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.http.access-log.enabled", "true")
                .containsEntry("quarkus.log.category.\"io.quarkus.http.access-log\".level", "WARN")
                .containsEntry("quarkus.log.category.\"io.quarkus.http.access-log\".use-parent-handlers", "false")
                .containsEntry("quarkus.log.handler.file.\"access\".path", "a.log")
                .containsEntry("quarkus.log.handler.file.\"access\".async.overflow", "discard");
        assertThat(properties.get("quarkus.http.access-log.pattern")).doesNotContain("%r", "%U", "%q", "{i,");
    }

    @Test
    void requestsGoToAStream() {
        // When
        Map<String, String> properties = properties(Map.of("access.log.out", "stderr"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.log.handler.console.\"access\".stderr", "true")
                .doesNotContainKey("quarkus.log.handler.file.\"access\".path");
    }

    @Test
    void aFileIsThereFromTheStartAndWhatItHeldStays() throws Exception {
        // Given
        Path held = Files.writeString(directory.resolve("held"), "before\n");
        Path fresh = directory.resolve("a").resolve("fresh");

        // When
        LogFiles.requireWritable(settings(Map.of("log.out", held.toString(), "access.log.out", fresh.toString())));

        // Then
        assertThat(held).hasContent("before\n");
        assertThat(fresh).isEmptyFile();
    }

    @Test
    void aFileThatCannotBeWrittenIsAMistake() {
        assertThatThrownBy(() -> LogFiles.requireWritable(settings(Map.of("metrics.log.out", directory.toString()))))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining("-metrics.log.out")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
    }
}
