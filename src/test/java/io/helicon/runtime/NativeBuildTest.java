package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which tools {@code native-build.sh} builds, among those that are there: fakes that tell what they are asked. */
class NativeBuildTest {
    private static final String MAVEN =
            "mkdir -p target && touch target/helicon-runner && chmod +x target/helicon-runner";

    @TempDir
    private Path directory;

    private BuildScript script = new BuildScript(Path.of(""), Map.of());

    @BeforeEach
    void withNothingButAShell() throws IOException {
        script = BuildScript.in(directory);
        script.program("mvnw", "echo mvnw \"$@\" GRAALVM_HOME=$GRAALVM_HOME JAVA_HOME=$JAVA_HOME\n" + MAVEN);
    }

    @Test
    void withNeitherGraalVmNorAnEngineItSaysWhatToInstall() {
        // When
        BuildScript.Outcome outcome = script.run();

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output())
                .contains("found neither GraalVM nor a container engine", "GRAALVM_HOME", "docker or podman")
                .doesNotContain("mvnw -B");
    }

    @Test
    void theGraalVmThatIsNamedComesFirst() {
        // Given
        script.program("graal/bin/native-image", "");
        script.onPath("native-image", "");
        script.engine("docker");

        // When
        BuildScript.Outcome outcome =
                script.with("GRAALVM_HOME", script.path("graal")).run("--executable-only");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output())
                .contains("found GraalVM at GRAALVM_HOME: " + script.path("graal"))
                .contains("mvnw -B package -Dnative -DskipTests GRAALVM_HOME=" + script.path("graal"))
                .contains("JAVA_HOME=" + script.path("graal"))
                .doesNotContain("docker build", "container");
    }

    @Test
    void aGraalVmWithoutItsProgramIsNamed() {
        // When
        BuildScript.Outcome outcome = script.with("GRAALVM_HOME", "/nowhere").run();

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.lines())
                .containsExactly("native-build: GRAALVM_HOME is /nowhere, but has no bin/native-image");
    }

    @Test
    void nativeImageOnThePathComesNext() {
        // Given
        script.onPath("native-image", "");
        script.engine("docker");

        // When
        BuildScript.Outcome outcome = script.run();

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output())
                .contains("found native-image on the PATH", "mvnw -B package -Dnative -DskipTests GRAALVM_HOME=/")
                .contains("docker build -f src/main/docker/Dockerfile.native --target helicon -t helicon:latest");
    }

    @Test
    void withoutGraalVmAnEngineBuildsTheExecutable() {
        // Given
        script.onPath("java", "");
        script.engine("podman");

        // When
        BuildScript.Outcome outcome = script.run("--executable-only", "--builder", "mandrel:25");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output())
                .contains("-Dquarkus.native.container-build=true -Dquarkus.native.container-runtime=podman"
                        + " -Dquarkus.native.builder-image=mandrel:25");
    }

    @Test
    void withAnEngineAloneAllIsBuiltInside() {
        // Given
        script.engine("buildah");

        // When
        BuildScript.Outcome outcome = script.run("--name=registry.example/helicon", "--tag=1.0");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output())
                .contains("buildah build -f src/main/docker/Dockerfile.native --target helicon-from-sources"
                        + " -t registry.example/helicon:1.0")
                .contains("--build-arg VERSION=7.7.7", "--format docker")
                .doesNotContain("mvnw -B");
    }

    @Test
    void anEngineAloneCannotBuildTheExecutableAlone() {
        // Given
        script.engine("buildah");

        // When
        BuildScript.Outcome outcome = script.run("--executable-only");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("found neither");
    }

    @Test
    void anEngineThatDoesNotAnswerIsPassedOver() {
        // Given
        script.executable();
        script.onPath("docker", "exit 1");
        script.engine("podman");
        script.engine("buildah");

        // When
        BuildScript.Outcome outcome = script.run("--image-only");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output())
                .contains("docker is installed, but \"docker info\" fails: passed over", "podman build -f")
                .doesNotContain("buildah", "mvnw -B");
    }

    @Test
    void theEngineThatIsNamedIsTheOnlyOne() {
        // Given
        script.executable();
        script.engine("docker");
        script.onPath("buildah", "exit 1");

        // When
        BuildScript.Outcome outcome = script.run("--image-only", "--engine", "buildah");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("found no container engine").doesNotContain("docker build");
    }

    @Test
    void anImageNeedsAnExecutable() {
        // Given
        script.engine("docker");

        // When
        BuildScript.Outcome outcome = script.run("--image-only");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("target/helicon-runner is not there", "--executable-only");
    }

    @Test
    void aBuildThatFailsEndsThere() {
        // Given
        script.onPath("native-image", "");
        script.engine("docker");
        script.program("mvnw", "exit 1");

        // When
        BuildScript.Outcome outcome = script.run();

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).doesNotContain("docker build", "built");
    }

    @ParameterizedTest
    @CsvSource({
        "--imageonly, unknown option --imageonly; see --help",
        "image, unknown option image; see --help",
        "--tag, --tag needs a value; see --help",
        "--name=, --name needs a value; see --help",
        "--tag=a b, --tag a b is no tag",
        "--name=Helicon, --name Helicon is no name",
        "--engine=lxc, --engine lxc is not known",
        "--image-only|--executable-only, --executable-only and --image-only leave nothing to build"
    })
    void aWrongOptionIsOneLineThatNamesIt(String words, String message) {
        // When
        BuildScript.Outcome outcome = script.run(words.split("\\|"));

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("native-build: " + message));
    }

    @Test
    void helpTellsEveryOption() throws IOException {
        // Given
        List<String> options = Files.readString(Path.of("native-build.sh"))
                .lines()
                .filter(line -> line.matches(" +--[a-z-]+( \\|.*)?\\).*"))
                .map(line -> line.strip().replaceAll("[ )].*", ""))
                .toList();

        // When
        BuildScript.Outcome outcome = script.run("--help");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(options).hasSizeGreaterThan(3);
        assertThat(outcome.output()).contains(options);
    }
}
