package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's table of settings is the table in the code. */
class ReadmeTest {
    static Stream<Setting> settings() {
        return Settings.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingStandsThereWithItsDefaultAndItsVariables(Setting setting) throws IOException {
        // Given
        String readme = Files.readString(Path.of("README.md"));

        // When
        String row = readme.lines()
                .filter(line -> line.startsWith("| `" + setting.flag() + "` |"))
                .findFirst()
                .orElse("");

        // Then
        String fallback = setting.fallback();
        assertThat(row).contains(fallback.isEmpty() ? "| `" + setting.flag() + "` |  |" : "| `" + fallback + "` |");
        assertThat(setting.environment()).allMatch(name -> row.contains("`" + name + "`"));
    }
}
