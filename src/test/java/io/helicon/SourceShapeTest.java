package io.helicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.law.Finding;
import io.helicon.law.Shapes;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the sources, the tests' own included, to the laws of shape. */
class SourceShapeTest {
    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void theSourcesKeepTheirShape(Path root) {
        String findings =
                Shapes.findings(root).stream().map(Finding::toString).collect(Collectors.joining("\n", "\n", ""));

        assertThat(findings).isBlank();
    }
}
