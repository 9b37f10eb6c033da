package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.names;
import static io.helicon.namespace.DocumentsUnderTest.plain;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents are stored whole, replaced, and removed, each alone and all at once. */
interface DocumentWritingContract extends DocumentsUnderTest {
    @Test
    default void aDocumentBeginsWithItsMetadataAndKeepsItsMembersByteForByte() {
        // Given
        DocumentName name = name(session(), "a\"b\\");
        String members = "\"b\" : [ 1.00e+2 ,{}],\"\u00fc\\u00fc\":\"\ud83d\ude00\",\"b\":null";

        // When
        Document document = write(open(), name, members);

        // Then
        assertThat(document.json())
                .matches("\\{\"_session\":\"[^\"]*\",\"_namespace\":\"a\\\\\"b\\\\\\\\\",\"_modified\":"
                        + "\"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z\",.*}")
                .endsWith("Z\"," + members + "}");
        assertThat(document.members().text()).isEqualTo(members);
        assertThat(document.name()).isEqualTo(name);
        assertThat(document.expires()).isEmpty();
    }

    @Test
    default void aDocumentMayBeEmpty() {
        // Given
        Documents documents = open();
        DocumentName name = name();

        // When
        Document document = write(documents, name, "");

        // Then
        assertThat(document.members()).isEqualTo(Members.NONE);
        assertThat(document.json()).endsWith("Z\"}");
        assertThat(find(documents, name)).contains(document);
    }

    @Test
    default void aDocumentMayBeLarge() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        String large = "\"text\":\"" + "\u00fc\ud83d\ude00x".repeat(1 << 18) + "\"";

        // When
        Document document = write(documents, name, large);

        // Then
        assertThat(document.members().text()).isEqualTo(large);
        assertThat(find(documents, name)).contains(document);
        assertThat(mistake(documents.write(conditional(name, "", Condition.noneOf(java.util.Set.of(document.etag()))))))
                .contains(Mistake.PRECONDITION_FAILED);
    }

    @Test
    default void aDocumentReplacesTheOneBeforeAndNoOther() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document other = write(documents, name(session, "b"), "\"x\":1");
        Document before = write(documents, name(session, "a"), "\"x\":1");

        // When
        Document after = write(documents, name(session, "a"), "\"y\":2");

        // Then
        assertThat(find(documents, after.name())).contains(after);
        assertThat(find(documents, other.name())).contains(other);
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(names(documents, session)).containsExactly("a", "b");
    }

    @Test
    default void theTimeOfADocumentNeverGoesBack() {
        // Given
        Documents documents = open();
        DocumentName name = name();

        // When
        List<String> times = IntStream.range(0, 50)
                .mapToObj(i -> write(documents, name, "\"x\":" + i)
                        .json()
                        .substring(Document.head(name).length()))
                .map(rest -> rest.substring(0, 24))
                .toList();

        // Then
        assertThat(times).isSorted();
    }

    @Test
    default void aSessionHasNoMoreNamespacesThanItMay() {
        // Given
        Documents documents = open(3);
        SessionKey session = session();
        List.of("a", "b", "c").forEach(name -> write(documents, name(session, name), "\"x\":1"));

        // When
        var refused = mistake(documents.write(plain(name(session, "d"), "\"x\":1")));

        // Then
        assertThat(refused).contains(Mistake.TOO_MANY_NAMESPACES);
        assertThat(names(documents, session)).containsExactly("a", "b", "c");
        assertThat(write(documents, name(session, "b"), "\"x\":2").members().text())
                .isEqualTo("\"x\":2");
        answer(documents.delete(name(session, "a"), Condition.NONE));
        assertThat(write(documents, name(session, "d"), "\"x\":1").json()).isNotEmpty();
    }

    @Test
    default void aDeletedDocumentIsNotThere() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document kept = write(documents, name(session, "a"), "\"x\":1");
        Document deleted = write(documents, name(session, "b"), "\"x\":1");

        // When
        answer(documents.delete(deleted.name(), Condition.NONE));

        // Then
        assertThat(find(documents, deleted.name())).isEmpty();
        assertThat(find(documents, kept.name())).contains(kept);
        assertThat(names(documents, session)).containsExactly("a");
    }

    @Test
    default void whatIsNotThereCannotBeDeleted() {
        // Given
        Documents documents = open();
        DocumentName name = name();

        // When
        var never = mistake(documents.delete(name, Condition.NONE));

        // Then
        assertThat(never).contains(Mistake.NOT_FOUND);
        assertThat(mistake(documents.delete(name, Condition.PRESENT))).contains(Mistake.NOT_FOUND);
        assertThat(mistake(documents.delete(name, Condition.ABSENT))).contains(Mistake.NOT_FOUND);
    }

    @Test
    default void allThatThereIsOfASessionIsRemovedAtOnce() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document other = write(documents, name(), "\"x\":1");
        List.of("a", "b", "Z").forEach(name -> write(documents, name(session, name), "\"x\":1"));

        // When
        boolean removed = answer(documents.deleteAll(session));

        // Then
        assertThat(removed).isTrue();
        assertThat(names(documents, session)).isEmpty();
        assertThat(find(documents, other.name())).contains(other);
        assertThat(answer(documents.deleteAll(session))).isFalse();
    }
}
