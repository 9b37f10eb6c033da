package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDirectoryTest {
    private static final SchemaName X = new SchemaName("x.v1");

    @TempDir
    Path home;

    private SchemaFolder folder;
    private SchemaDirectory directory;

    @BeforeEach
    void open() {
        folder = new SchemaFolder(home.resolve("schemas"));
        directory = folder.directory();
    }

    private Optional<String> unreadable(String name) {
        return Optional.ofNullable(directory.look().texts().get(new SchemaName(name)))
                .flatMap(SchemaText::unreadable);
    }

    @Test
    void aDirectoryThatIsMissingMayAppearLaterAndVanish() throws IOException {
        // Given
        SchemaFiles missing = directory.look();
        folder.write("x.v1.yaml", "1");

        // When
        SchemaFiles there = directory.look();

        // Then
        assertThat(missing).isEqualTo(SchemaFiles.NONE);
        assertThat(SchemaFolder.texts(there)).isEqualTo(Map.of(X, "1"));
        folder.remove("x.v1.yaml");
        Files.delete(folder.path());
        assertThat(directory.look()).isEqualTo(SchemaFiles.NONE);
    }

    @Test
    void yamlAndJsonRightInItCountAndNothingElse() {
        // Given
        folder.write("x.v1.yaml", "1").write("y.v1.yml", "2").write("z.v1.json", "3");
        folder.write(".hidden.yaml", "4")
                .write("x.txt", "5")
                .write("x.yaml~", "6")
                .write("x.YAML", "7");
        folder.write("within/w.yaml", "8").write("dir.yaml/v.yaml", "9").write(".yaml", "10");

        // When
        SchemaFiles files = directory.look();

        // Then
        assertThat(SchemaFolder.texts(files))
                .isEqualTo(Map.of(X, "1", new SchemaName("y.v1"), "2", new SchemaName("z.v1"), "3"));
        assertThat(files.remarks()).isEmpty();
        SchemaOrigin origin = files.texts().values().iterator().next().origin();
        assertThat(origin.source()).isEqualTo(SchemaOrigin.Source.DIRECTORY);
        assertThat(origin.place()).isEqualTo(folder.path() + "/" + origin.file());
    }

    @Test
    void ofTwoFilesOfOneNameTheFirstExtensionCounts() {
        // Given
        folder.write("x.v1.json", "json").write("x.v1.yml", "yml").write("x.v1.yaml", "yaml");

        // When
        SchemaFiles files = directory.look();

        // Then
        assertThat(SchemaFolder.texts(files)).isEqualTo(Map.of(X, "yaml"));
        assertThat(files.remarks())
                .containsExactly(
                        folder.path() + "/x.v1.yml does not count: x.v1.yaml has the same name",
                        folder.path() + "/x.v1.json does not count: x.v1.yaml has the same name");
    }

    @Test
    void namesThatCannotBeAreToldAndDoNotCount() {
        // Given
        folder.write("_x.yaml", "1").write("a#b.yaml", "2").write("good.yaml", "3");

        // When
        SchemaFiles files = directory.look();

        // Then
        assertThat(SchemaFolder.texts(files)).isEqualTo(Map.of(new SchemaName("good"), "3"));
        assertThat(files.remarks()).hasSize(2).allMatch(remark -> remark.contains("does not count"));
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        // Given
        folder.write("large.yaml", "x".repeat(101)).write("most.yaml", "x".repeat(100));
        folder.write("latin.yaml", new byte[] {'a', (byte) 0xe4}).link("dangling.yaml", "nowhere");
        folder.link("loop.yaml", "loop.yaml").link("device.yaml", "/dev/zero");

        // When
        SchemaFiles files = directory.look();

        // Then
        assertThat(files.texts()).hasSize(6);
        assertThat(unreadable("large")).contains("it has more than 100 bytes");
        assertThat(unreadable("most")).isEmpty();
        assertThat(unreadable("latin")).contains("it is not UTF-8");
        assertThat(unreadable("dangling"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("it cannot be"));
        assertThat(unreadable("loop"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("it cannot be"));
        assertThat(unreadable("device")).contains("it is no file");
    }

    @Test
    void aDirectoryThatIsNoneIsToldAndWhatWasReadStays() throws IOException {
        // Given
        folder.write("x.v1.yaml", "1");
        SchemaFiles before = directory.look();
        folder.remove("x.v1.yaml");
        Files.delete(folder.path());
        Files.createFile(folder.path());

        // When
        SchemaFiles files = directory.look();

        // Then
        assertThat(files.texts()).isEqualTo(before.texts());
        assertThat(files.remarks()).hasSize(1);
        assertThat(directory.look()).isSameAs(files);
    }

    @Test
    void aChangeOfTheSameSizeWithinTheSameTickIsSeen() throws IOException {
        // Given
        FileTime now = FileTime.from(Instant.now());
        folder.write("x.v1.yaml", "1");
        Files.setLastModifiedTime(folder.path().resolve("x.v1.yaml"), now);
        SchemaFiles before = directory.look();

        // When
        folder.write("x.v1.yaml", "2");
        Files.setLastModifiedTime(folder.path().resolve("x.v1.yaml"), now);

        // Then
        assertThat(before.texts()).hasSize(1);
        assertThat(SchemaFolder.texts(directory.look())).isEqualTo(Map.of(X, "2"));
    }

    @Test
    void whatHasNotChangedForLongIsNotReadAgain() throws IOException {
        // Given
        FileTime past = FileTime.from(Instant.now().minusSeconds(60));
        folder.write("x.v1.yaml", "1");
        Files.setLastModifiedTime(folder.path().resolve("x.v1.yaml"), past);
        SchemaFiles before = directory.look();

        // When
        folder.write("x.v1.yaml", "2");
        Files.setLastModifiedTime(folder.path().resolve("x.v1.yaml"), past);

        // Then
        assertThat(directory.look()).isSameAs(before);
        Files.setLastModifiedTime(folder.path().resolve("x.v1.yaml"), FileTime.from(Instant.now()));
        assertThat(SchemaFolder.texts(directory.look())).isEqualTo(Map.of(X, "2"));
    }

    @Test
    void aMountedConfigMapIsSeenToBeExchanged() throws IOException {
        // Given
        folder.write("..2026_01/x.v1.yaml", "1").write("..2026_02/x.v1.yaml", "2");
        FileTime past = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(folder.path().resolve("..2026_01/x.v1.yaml"), past);
        Files.setLastModifiedTime(folder.path().resolve("..2026_02/x.v1.yaml"), past);
        folder.link("..data", "..2026_01").link("x.v1.yaml", "..data/x.v1.yaml");
        SchemaFiles before = directory.look();

        // When
        folder.link("..data", "..2026_02");

        // Then
        assertThat(SchemaFolder.texts(before)).isEqualTo(Map.of(X, "1"));
        assertThat(SchemaFolder.texts(directory.look())).isEqualTo(Map.of(X, "2"));
    }
}
