package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaShelfTest {
    @TempDir
    Path home;

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private SchemaFolder folder;
    private SchemaHouse node;

    @BeforeEach
    void open() {
        folder = new SchemaFolder(home);
        node = new SchemaHouse(home, registry);
    }

    private Throwable refusal(String namespace) {
        return catchThrowable(() -> node.takes(namespace, ""));
    }

    @Test
    void aNamespaceWithoutASchemaTakesAnything() {
        assertThat(node.look().takes("a/b _#", "")).isTrue();
        assertThat(node.metrics().reloads()).isZero();
    }

    @Test
    void filesAndRegistryJudgeAndTheRegistryWins() {
        // Given
        folder.write("a.yaml", "needs file").write("b.yaml", "needs file");
        registry.set(new SchemaName("b"), "needs registry");

        // When
        node.look();

        // Then
        assertThat(node.takes("a", "file")).isTrue();
        assertThat(node.takes("a", "registry")).isFalse();
        assertThat(node.takes("b", "registry")).isTrue();
        assertThat(node.takes("b", "file")).isFalse();
        assertThat(node.metrics().schemas()).isEqualTo("2 good, 0 broken");
        assertThat(node.shelf().faults()).isEmpty();
    }

    @Test
    void aTextThatNeverWasGoodRefusesWritesAndSaysWhy() {
        // Given
        folder.write("a.yaml", "needs x\ntypo").write("b.yaml", "crash").write("c.yaml", "bad");
        registry.set(new SchemaName("r"), "typo");

        // When
        node.look();

        // Then
        assertThat(refusal("a")).hasMessage("schema_broken: a.yaml:2: a typing error");
        assertThat(refusal("b")).hasMessageStartingWith("schema_broken: b.yaml: it is not understood");
        assertThat(refusal("c")).hasMessage("schema_broken: c.yaml: a bad one");
        assertThat(refusal("r")).hasMessage("schema_broken: registry:r:1: a typing error");
        assertThat(node.metrics().schemas()).isEqualTo("0 good, 4 broken");
        assertThat(node.shelf().faults()).hasSize(4);
    }

    @Test
    void theLastGoodVersionJudgesUntilTheTextIsGoodAgain() {
        // Given
        folder.write("a.yaml", "needs x");
        node.look();

        // When
        folder.write("a.yaml", "needs y\ntypo");
        node.look();

        // Then
        assertThat(node.takes("a", "x")).isTrue();
        assertThat(node.takes("a", "y")).isFalse();
        assertThat(node.error("a")).isEqualTo("a.yaml:2: a typing error");
        folder.write("a.yaml", "needs y");
        assertThat(node.look().state("a")).isEqualTo("good");
        assertThat(node.takes("a", "y")).isTrue();
    }

    @Test
    void othersGoOnWithTheLastGoodVersionOfWhatTheyReferTo() {
        // Given
        folder.write("a.yaml", "ref b#p\nneeds x").write("b.yaml", "part p");
        node.look();

        // When
        folder.write("b.yaml", "part p\nbad");
        node.look();

        // Then
        assertThat(node.state("a")).isEqualTo("good");
        assertThat(node.state("b")).isEqualTo("broken");
        assertThat(node.takes("a", "x")).isTrue();
    }

    @Test
    void aGoodChangeIsTakenThoughWhatItRefersToIsBrokenByTheSameStep() {
        // Given
        folder.write("a.yaml", "ref b#p\nneeds x").write("b.yaml", "part p");
        node.look();

        // When
        folder.write("a.yaml", "ref b#p\nneeds y").write("b.yaml", "part p\nbad");
        node.look();

        // Then
        assertThat(node.state("a")).isEqualTo("good");
        assertThat(node.takes("a", "y")).isTrue();
        assertThat(node.takes("a", "x")).isFalse();
    }

    @Test
    void whoRefersToWhatIsGoneKeepsItsJudge() {
        // Given
        folder.write("a.yaml", "ref b#p\nneeds x").write("b.yaml", "part p").write("c.yaml", "ref a\nneeds c");
        node.look();

        // When
        folder.remove("b.yaml");
        node.look();

        // Then
        assertThat(node.error("a")).isEqualTo("a.yaml: it refers to b#p, which leads nowhere");
        assertThat(node.state("c")).isEqualTo("broken");
        assertThat(node.takes("a", "x")).isTrue();
        assertThat(node.takes("a", "")).isFalse();
        assertThat(node.takes("c", "")).isFalse();
        folder.write("b.yaml", "part p");
        assertThat(node.look().state("a")).isEqualTo("good");
        assertThat(node.state("c")).isEqualTo("good");
    }

    @Test
    void whoRefersToAPartThatIsGoneKeepsItsJudgeAndTheOtherChanges() {
        // Given
        folder.write("a.yaml", "ref b#p\nneeds x").write("b.yaml", "part p");
        node.look();

        // When
        folder.write("b.yaml", "part q\nneeds q");
        node.look();

        // Then
        assertThat(node.state("a")).isEqualTo("broken");
        assertThat(node.takes("a", "x")).isTrue();
        assertThat(node.state("b")).isEqualTo("good");
        assertThat(node.takes("b", "")).isFalse();
    }

    @Test
    void circlesAreSeatedAndBreakTogether() {
        // Given
        folder.write("a.yaml", "ref b").write("b.yaml", "ref a");
        node.look();
        String before = node.state("a") + " " + node.state("b");

        // When
        folder.write("c.yaml", "ref d").write("d.yaml", "ref c#gone");
        node.look();

        // Then
        assertThat(before).isEqualTo("good good");
        assertThat(node.state("a") + " " + node.state("b")).isEqualTo("good good");
        assertThat(node.state("c") + " " + node.state("d")).isEqualTo("broken broken");
    }

    @Test
    void onlyWhatHasChangedIsCompiledAnew() {
        // Given
        folder.write("a.yaml", "needs x").write("b.yaml", "needs x");
        int before = node.look().look().language().compilations();

        // When
        folder.write("b.yaml", "needs y");
        node.look().look();

        // Then
        assertThat(before).isEqualTo(2);
        assertThat(node.language().compilations()).isEqualTo(3);
        assertThat(node.metrics().reloads()).isEqualTo(2);
    }

    @Test
    void whatASlowerReaderBringsIsNotTaken() {
        // Given
        SchemaShelf shelf = new SchemaShelf();
        SchemaStocking stocking =
                new SchemaStocking(shelf, new FakeLanguage().workshop(), new RecordingNamespaceMetrics());
        Registered old = new Registered(5, java.util.Map.of());
        Registered fresh = new Registered(6, java.util.Map.of(new SchemaName("a"), "needs x"));

        // When
        boolean taken = stocking.registered(Registered.NONE, fresh);

        // Then
        assertThat(taken).isTrue();
        assertThat(stocking.registered(Registered.NONE, old)).isFalse();
        assertThat(shelf.stock().registered()).isEqualTo(fresh);
    }
}
