package io.helicon.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.runtime.SettingError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings file, in either of its forms. */
class SettingsFileTest {
    @TempDir
    Path directory;

    @Test
    void theFileMayBeYamlOrProperties() throws IOException {
        Files.writeString(directory.resolve("helicon.properties"), "postgres.table=a\nport=1\n");
        assertThat(SettingsFile.read(Optional.empty(), directory))
                .containsExactlyInAnyOrderEntriesOf(Map.of("postgres.table", "a", "port", "1"));

        Files.writeString(
                directory.resolve("helicon.yaml"), "postgres:\n  table: b\n  pool: 4\ncluster.seeds: [a:1, b:2]\n");
        assertThat(SettingsFile.read(Optional.empty(), directory))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("postgres.table", "b", "postgres.pool", "4", "cluster.seeds", "a:1,b:2"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres: {tabel: x}, unknown setting postgres.tabel",
        "[a, not a map",
        "'config: x', unknown setting config",
        "'a: [', cannot read"
    })
    void aMistakeInTheFileIsOneLineToo(String text, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("other.yaml"), text.equals("[a") ? "[a]" : text);

        assertThatThrownBy(() -> SettingsFile.read(Optional.of(file.toString()), directory))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining(message)
                .hasMessageContaining("other.yaml")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThatThrownBy(() -> SettingsFile.read(Optional.of("/nowhere.yaml"), directory))
                .hasMessageContaining("/nowhere.yaml");
    }
}
