package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.expiring;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.names;
import static io.helicon.namespace.DocumentsUnderTest.namespace;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A document whose time has come does not exist for anybody. */
interface DocumentExpiryContract extends DocumentsUnderTest {
    Expiry SOON = Expiry.after(Duration.ofMillis(20));
    Expiry LATE = Expiry.after(Duration.ofDays(36_500));

    private static Document ending(Documents documents, DocumentName name, Expiry expiry) {
        return answer(documents.write(expiring(name, "\"x\":1", expiry)));
    }

    private void passSoon() {
        pass(SOON.after());
    }

    @Test
    default void aDocumentTellsWhenItEnds() {
        // Given
        Documents documents = open();
        SessionKey session = session();

        // When
        Document document = ending(documents, name(session, "a"), LATE);

        // Then
        assertThat(document.expires()).isPresent();
        assertThat(find(documents, document.name())).contains(document);
        assertThat(answer(documents.read(session, List.of(namespace("a")))).documents())
                .containsExactly(document);
        assertThat(names(documents, session)).containsExactly("a");
    }

    @Test
    default void whatIsOverIsNotRead() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document kept = write(documents, name(session, "b"), "\"x\":1");
        Document over = ending(documents, name(session, "a"), SOON);

        // When
        passSoon();

        // Then
        assertThat(find(documents, over.name())).isEmpty();
        SessionData data = answer(documents.read(session, List.of(namespace("a"), namespace("b"))));
        assertThat(data.namespaces()).containsExactly(namespace("b"));
        assertThat(data.documents()).containsExactly(kept);
        assertThat(answer(documents.readAll(List.of(session), List.of())).get(0).namespaces())
                .containsExactly(namespace("b"));
    }

    @Test
    default void whatIsOverIsNotThereForConditions() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        ETag tag = ending(documents, name(session, "a"), SOON).etag();
        Document unused = ending(documents, name(session, "b"), SOON);

        // When
        passSoon();

        // Then
        assertThat(mistake(documents.write(conditional(name(session, "a"), "", Condition.oneOf(Set.of(tag))))))
                .contains(Mistake.PRECONDITION_FAILED);
        assertThat(mistake(documents.delete(name(session, "a"), Condition.oneOf(Set.of(tag)))))
                .contains(Mistake.NOT_FOUND);
        assertThat(mistake(documents.write(conditional(name(session, "a"), "", Condition.ABSENT))))
                .isEmpty();
        assertThat(names(documents, session)).containsExactly("a");
    }

    @Test
    default void aSessionOfWhichAllIsOverIsNotThere() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document unused = ending(documents, name(session, "a"), SOON);

        // When
        passSoon();

        // Then
        assertThat(answer(documents.deleteAll(session))).isFalse();
        assertThat(names(documents, session)).isEmpty();
    }

    @Test
    default void whatIsOverTakesNoPlaceOfAnother() {
        // Given
        Documents documents = open(2);
        SessionKey session = session();
        Document kept = write(documents, name(session, "a"), "");
        Document over = ending(documents, name(session, "b"), SOON);

        // When
        passSoon();

        // Then
        Document late = ending(documents, name(session, "c"), LATE);
        assertThat(List.of(kept, over)).hasSize(2);
        assertThat(names(documents, session)).containsExactly("a", "c");
        assertThat(mistake(documents.write(expiring(name(session, "d"), "", LATE))))
                .contains(Mistake.TOO_MANY_NAMESPACES);
        assertThat(find(documents, late.name())).contains(late);
    }

    @Test
    default void aWriteThatNeverEndsTakesTheEndAway() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        Document unused = ending(documents, name, SOON);
        Document document = write(documents, name, "\"x\":2");

        // When
        passSoon();

        // Then
        assertThat(document.expires()).isEmpty();
        assertThat(find(documents, name)).contains(document);
    }

    @Test
    default void aWriteMayKeepTheEnd() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        Document before = ending(documents, name, LATE);

        // When
        Document after = ending(documents, name, Expiry.KEEP);

        // Then
        assertThat(after.expires()).isEqualTo(before.expires());
        assertThat(find(documents, name)).contains(after);
    }

    @Test
    default void thereIsNoEndToKeepWhereThereWasNone() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document unused = ending(documents, name(session, "over"), SOON);
        Document endless = write(documents, name(session, "endless"), "");
        passSoon();

        // When
        List<Document> kept = List.of(
                ending(documents, name(session, "over"), Expiry.KEEP),
                ending(documents, name(session, "new"), Expiry.KEEP),
                ending(documents, endless.name(), Expiry.KEEP));

        // Then
        assertThat(kept).allSatisfy(document -> {
            assertThat(document.expires()).isEmpty();
            assertThat(find(documents, document.name())).contains(document);
        });
    }

    @Test
    default void theOthersOutliveWhatEnds() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document late = ending(documents, name(session, "late"), LATE);
        Document soon = ending(documents, name(session, "soon"), SOON);
        Document endless = write(documents, name(session, "endless"), "");
        answer(documents.delete(endless.name(), Condition.NONE));

        // When
        passSoon();

        // Then
        assertThat(find(documents, late.name())).contains(late);
        assertThat(find(documents, soon.name())).isEmpty();
    }
}
