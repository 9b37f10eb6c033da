package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes are made only if their condition holds. */
interface DocumentConditionContract extends DocumentsUnderTest {
    ETag OTHER = new ETag("0123456789012345678901234567890123456789");

    private static List<Condition> conditions(ETag tag) {
        return List.of(
                Condition.NONE,
                Condition.PRESENT,
                Condition.ABSENT,
                Condition.oneOf(Set.of(OTHER, tag)),
                Condition.oneOf(Set.of(OTHER)),
                Condition.oneOf(Set.of()),
                Condition.noneOf(Set.of(OTHER, tag)),
                Condition.noneOf(Set.of(OTHER)),
                Condition.noneOf(Set.of()));
    }

    private static Optional<Mistake> expected(Condition condition, Optional<ETag> present) {
        return condition.holds(present) ? Optional.empty() : Optional.of(Mistake.PRECONDITION_FAILED);
    }

    @Test
    default void aWriteOverADocumentIsMadeIfItsConditionHolds() {
        // Given
        Documents documents = open();
        List<Document> present = IntStream.range(0, 9)
                .mapToObj(i -> write(documents, name(), "\"x\":" + i))
                .toList();

        for (int i = 0; i < present.size(); i++) {
            Document before = present.get(i);
            Condition condition = conditions(before.etag()).get(i);

            // When
            var mistake = mistake(documents.write(conditional(before.name(), "\"y\":1", condition)));

            // Then
            assertThat(mistake).as("%s", condition).isEqualTo(expected(condition, Optional.of(before.etag())));
            assertThat(find(documents, before.name()).map(Document::members))
                    .contains(mistake.isEmpty() ? new Members("\"y\":1") : before.members());
        }
    }

    @Test
    default void aWriteWhereNothingIsIsMadeIfItsConditionHolds() {
        // Given
        Documents documents = open();

        for (Condition condition : conditions(new ETag("3".repeat(40)))) {
            DocumentName name = name();

            // When
            var mistake = mistake(documents.write(conditional(name, "\"y\":1", condition)));

            // Then
            assertThat(mistake).as("%s", condition).isEqualTo(expected(condition, Optional.empty()));
            assertThat(find(documents, name).isPresent()).isEqualTo(mistake.isEmpty());
        }
    }

    @Test
    default void aDeleteIsMadeIfItsConditionHolds() {
        // Given
        Documents documents = open();
        List<Document> present = IntStream.range(0, 9)
                .mapToObj(i -> write(documents, name(), "\"x\":" + i))
                .toList();

        for (int i = 0; i < present.size(); i++) {
            Document before = present.get(i);
            Condition condition = conditions(before.etag()).get(i);

            // When
            var mistake = mistake(documents.delete(before.name(), condition));

            // Then
            assertThat(mistake).as("%s", condition).isEqualTo(expected(condition, Optional.of(before.etag())));
            assertThat(find(documents, before.name()).isPresent()).isEqualTo(mistake.isPresent());
        }
    }

    @Test
    default void theTagOfAReplacedDocumentIsNoLongerGood() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        ETag old = write(documents, name, "\"x\":1").etag();
        ETag young = write(documents, name, "\"x\":2").etag();

        // When
        var refused = mistake(documents.write(conditional(name, "\"x\":3", Condition.oneOf(Set.of(old)))));

        // Then
        assertThat(refused).contains(Mistake.PRECONDITION_FAILED);
        Document last = answer(documents.write(conditional(name, "\"x\":3", Condition.oneOf(Set.of(young)))));
        assertThat(find(documents, name)).contains(last);
    }
}
