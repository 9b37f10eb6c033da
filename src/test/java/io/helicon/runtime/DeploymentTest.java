package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators run names settings that there are, and agrees with the build. */
class DeploymentTest {
    private static final Path CHART = Path.of("deploy/helm/helicon");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:HELICON|MNEMOSYNED|PLASMA)_[A-Z_]*[A-Z]");

    /** Variables of the scripts and of compose.yaml itself. */
    private static final Set<String> OTHERS = Set.of("HELICON_IMAGE", "HELICON_TOOLS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml",
                "deploy/try-image.sh",
                "deploy/helm/helicon/templates/deployment.yaml",
                "docs/operations.md",
                "src/main/docker/Dockerfile.native"
            })
    void everyVariableIsThatOfASetting(String file) throws IOException {
        // Given
        Set<String> known = Stream.concat(
                        OTHERS.stream(), Settings.ALL.stream().flatMap(it -> it.environment().stream()))
                .collect(Collectors.toSet());

        // When
        List<String> named = VARIABLE.matcher(Files.readString(Path.of(file)))
                .results()
                .map(MatchResult::group)
                .toList();

        // Then
        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }

    @Test
    void theChartIsOfThisVersion() throws IOException {
        assertThat(Files.readString(CHART.resolve("Chart.yaml"))).contains("\nappVersion: " + Version.text() + "\n");
    }

    @Test
    void theChartRefusesTheSettingsThatItMakesItself() throws IOException {
        // Given
        String deployment = Files.readString(CHART.resolve("templates/deployment.yaml"));
        String refused = Files.readString(CHART.resolve("values.schema.json"));

        // When
        List<String> made = Settings.ALL.stream()
                .filter(setting ->
                        deployment.contains("name: " + setting.environment().get(0) + "\n"))
                .map(setting -> "\"" + setting.flag() + "\"")
                .toList();

        // Then
        assertThat(made).hasSizeGreaterThan(5);
        assertThat(refused).contains(made);
    }

    @Test
    void theChartRunsAsTheUserOfTheImage() throws IOException {
        // Given
        String image = Files.readString(Path.of("src/main/docker/Dockerfile.native"));

        // When
        String pod = Files.readString(CHART.resolve("templates/_helpers.tpl"));

        // Then
        assertThat(image).contains("\nUSER 65532:65532\n");
        assertThat(pod).contains("runAsUser: 65532", "runAsGroup: 65532");
    }
}
