package io.helicon.namespace;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helicon.session.Answers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRemovalTest {
    private static final SchemaName A = new SchemaName("a");
    private static final SchemaName B = new SchemaName("b");

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

    private SchemaService.Stored put(SchemaName name, String text) {
        return answer(node.service().put(name, text, false));
    }

    private Throwable refusedDelete(SchemaName name) {
        return failure(node.service().delete(name, false));
    }

    @Test
    void whatIsDeletedJudgesNoMore() {
        // Given
        SchemaService.Stored stored = put(A, "needs x");

        // When
        Answers.done(node.service().delete(A, false));

        // Then
        assertThat(stored.created()).isTrue();
        assertThat(node.takes("a", "")).isTrue();
        assertThat(catchThrowable(() -> node.service().get(A))).hasMessage("not_found");
        assertThat(refusedDelete(A)).hasMessage("not_found");
    }

    @Test
    void aFileIsNotDeletedHere() {
        // Given
        folder.write("a.yaml", "needs x");
        node.look();

        // When
        Throwable refusal = refusedDelete(A);

        // Then
        assertThat(refusal).hasMessage("is_a_file: a.yaml is a file of the directory of schemas: remove it there");
    }

    @Test
    void whatOthersReferToIsNotDeletedUnlessForced() {
        // Given
        SchemaService.Stored part = put(B, "part p");
        SchemaService.Stored user = put(A, "ref b");

        // When
        Throwable refusal = refusedDelete(B);

        // Then
        assertThat(part.created() && user.created()).isTrue();
        assertThat(refusal).hasMessageStartingWith("incompatible: a refers to it");
        Answers.done(node.service().delete(B, true));
        assertThat(node.state("b")).isEmpty();
        assertThat(node.state("a")).isEqualTo("broken");
    }

    @Test
    void aFileTakesThePlaceOfWhatIsDeletedIfItIsCompatible() {
        // Given
        folder.write("b.yaml", "part p\nneeds f");
        node.look();
        SchemaService.Stored part = put(B, "part p");
        SchemaService.Stored user = put(A, "ref b#p");

        // When
        Throwable refusal = refusedDelete(B);

        // Then
        assertThat(part.created()).isFalse();
        assertThat(user.created()).isTrue();
        assertThat(refusal).hasMessage("incompatible: /f is needed now");
        folder.write("b.yaml", "typo");
        assertThat(failure(node.look().service().delete(B, false)))
                .hasMessage("incompatible: b.yaml:1: a typing error");
        folder.write("b.yaml", "part p");
        Answers.done(node.look().service().delete(B, false));
        assertThat(node.state("a") + node.state("b")).isEqualTo("goodgood");
    }
}
