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

class SchemaServiceTest {
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

    private Throwable refusedPut(SchemaName name, String text) {
        return failure(node.service().put(name, text, false));
    }

    @Test
    void whatIsPutJudgesWhenItIsAnswered() {
        // When
        SchemaService.Stored stored = put(A, "needs x\nref a");

        // Then
        assertThat(stored.created()).isTrue();
        assertThat(stored.entry().isGood()).isTrue();
        assertThat(stored.entry().references()).containsExactly(A);
        assertThat(stored.entry().compiled().declarative()).isTrue();
        assertThat(node.takes("a", "")).isFalse();
        assertThat(node.service().get(A).given()).isEqualTo("needs x\nref a");
        assertThat(node.service().get(A).tag()).isEqualTo(ETag.of("needs x\nref a"));
        assertThat(put(A, "needs x").created()).isFalse();
    }

    @Test
    void everyOtherNodeHasItAtItsNextLook() {
        // Given
        SchemaHouse other = new SchemaHouse(home, registry).look();

        // When
        SchemaService.Stored unused = put(A, "needs x");

        // Then
        assertThat(other.look().takes("a", "")).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithItsLine() {
        assertThat(refusedPut(A, "needs x\ntypo")).hasMessage("invalid_schema: line 2: a typing error");
        assertThat(refusedPut(A, "bad")).hasMessage("invalid_schema: a bad one");
        assertThat(refusedPut(A, "ref b")).hasMessage("invalid_schema: it refers to b, which leads nowhere");
        assertThat(failure(node.service().put(A, "typo", true))).hasMessageStartingWith("invalid_schema");
        assertThat(node.service().list()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThat(refusedPut(A, "\u00e4".repeat(501)))
                .hasMessage("too_large: the schema has 1002 bytes, at most 1000 are taken");
    }

    @Test
    void anIncompatibleVersionIsRefusedUnlessItIsForced() {
        // Given
        folder.write("a.yaml", "needs x");
        node.look();

        // When
        Throwable refusal = refusedPut(A, "needs x\nneeds y");

        // Then
        assertThat(refusal).hasMessage("incompatible: /y is needed now");
        assertThat(((NamespaceProblem) refusal).details()).containsExactly(new Detail("/y", "needs", "is needed now"));
        assertThat(node.takes("a", "x")).isTrue();
        assertThat(answer(node.service().put(A, "needs x\nneeds y", true)).created())
                .isFalse();
        assertThat(node.takes("a", "x")).isFalse();
    }

    @Test
    void aVersionThatBreaksOthersIsRefusedUnlessItIsForced() {
        // Given
        SchemaService.Stored part = put(B, "part p");
        SchemaService.Stored user = put(A, "ref b#p");

        // When
        Throwable refusal = refusedPut(B, "part q");

        // Then
        assertThat(part.created() && user.created()).isTrue();
        assertThat(refusal)
                .hasMessage("incompatible: a refers to it and would be broken: it refers to b#p, which leads nowhere");
        assertThat(answer(node.service().put(B, "part q", true)).entry().isGood())
                .isTrue();
        assertThat(node.state("a")).isEqualTo("broken");
    }

    @Test
    void aVersionIsComparedWithTheLastGoodOne() {
        // Given
        folder.write("a.yaml", "needs x");
        node.look();
        folder.write("a.yaml", "typo");
        node.look();

        // When
        Throwable refusal = refusedPut(A, "needs y");

        // Then
        assertThat(refusal).hasMessage("incompatible: /y is needed now");
        assertThat(put(A, "part x").entry().isGood()).isTrue();
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() {
        // Given
        SchemaService.Stored first = put(A, "needs x");
        registry.rivals(1);

        // When
        SchemaService.Stored again = put(A, "needs x");

        // Then
        assertThat(again.entry().tag()).isEqualTo(first.entry().tag());
        assertThat(node.look().service().list()).hasSize(1);
    }

    @Test
    void aLostRaceIsJudgedAnewAndNotForEver() {
        // Given
        registry.rivals(5);
        SchemaService.Stored late = put(A, "needs x");
        registry.rivals(1_000);

        // When
        Throwable refusal = refusedPut(B, "needs x");

        // Then
        assertThat(late.entry().isGood()).isTrue();
        assertThat(refusal).hasMessageStartingWith("conflict");
    }

    @Test
    void twoVersionsAtOnceAreNotBothJudgedAgainstTheSame() {
        // Given
        SchemaService.Stored first = put(A, "needs x\nneeds y");

        // When
        var outcomes = Answers.atOnce(2, i -> node.service().put(A, i == 0 ? "needs x" : "needs y", false));

        // Then
        assertThat(first.created()).isTrue();
        assertThat(outcomes.stream().filter(outcome -> outcome.item().isPresent()))
                .hasSize(1);
    }

    @Test
    void whileRedisIsAwayNothingIsChangedAndWhatIsThereStays() {
        // Given
        SchemaService.Stored stored = put(A, "needs x");
        registry.away(true);

        // When
        Throwable refusal = refusedPut(A, "needs y");

        // Then
        assertThat(stored.created()).isTrue();
        assertThat(refusal).hasMessage("unavailable");
        assertThat(node.takes("a", "x")).isTrue();
    }

    @Test
    void whatCouldNotBeReadHasNoTextAndNoJudge() {
        // Given
        folder.write("a.yaml", new byte[] {(byte) 0xff});

        // When
        SchemaEntry entry = node.look().service().get(A);

        // Then
        assertThat(catchThrowable(entry::given)).hasMessage("schema_broken: a.yaml: it is not UTF-8");
        assertThat(catchThrowable(entry::compiled)).hasMessage("schema_broken: a.yaml: it is not UTF-8");
    }
}
