package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.expiring;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.plain;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Event;
import io.helicon.event.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every write and every delete is told, once, and nothing else is. */
interface DocumentEventContract extends DocumentsUnderTest {
    private static String type(DocumentName name) {
        return "namespace:" + name.namespace() + ":" + name.session();
    }

    private static String modified(Document document) {
        return document.json()
                .substring(Document.head(document.name()).length())
                .substring(0, 24);
    }

    private static String data(DocumentName name, String change) {
        return "{\"session\":" + JsonString.of(name.session().value()) + ",\"namespace\":"
                + JsonString.of(name.namespace().value()) + ",\"change\":\"" + change + "\",\"modified\":\"";
    }

    private static Event written(Document document) {
        String data = data(document.name(), "written") + modified(document) + "\",\"etag\":\""
                + document.etag().value() + "\"}";
        return new Event(new EventType(type(document.name())), data);
    }

    @Test
    default void aWriteIsToldWithItsTimeAndTag() {
        // Given
        Documents documents = open();
        List<Document> written = new ArrayList<>();

        // When
        written.add(write(documents, name(), "\"x\":1"));
        written.add(write(documents, name(session(), "\"\\{}/: \ud83d\ude00"), ""));
        written.add(write(documents, written.get(0).name(), "\"\u00fc\":2"));

        // Then
        assertThat(told())
                .isEqualTo(written.stream().map(DocumentEventContract::written).toList());
    }

    @Test
    default void aDeleteIsToldWithItsTime() {
        // Given
        Documents documents = open();
        DocumentName name =
                write(documents, name(session(), "\"\\: \ud83d\ude00"), "").name();

        // When
        answer(documents.delete(name, Condition.NONE));

        // Then
        Event event = told().get(1);
        assertThat(told()).hasSize(2);
        assertThat(event.type().value()).isEqualTo(type(name));
        assertThat(event.data())
                .startsWith(data(name, "deleted"))
                .matches(".*\"modified\":\"[-0-9]{10}T[:0-9]{8}\\.[0-9]{3}Z\"}");
    }

    @Test
    default void ofASessionThatIsRemovedEveryDocumentIsTold() {
        // Given
        Documents documents = open();
        SessionKey session = new SessionKey("\"\\" + session());
        List<DocumentName> names = List.of(name(session, "\"\\{}"), name(session, "b"), name(session, "\u00fc"));
        names.forEach(name -> write(documents, name, "\"x\":1"));
        Document over = answer(documents.write(expiring(name(session, "a"), "", Expiry.after(Duration.ofMillis(1)))));
        pass(Duration.ofMillis(1));

        // When
        boolean removed = answer(documents.deleteAll(session));

        // Then
        List<Event> events = told().subList(4, told().size());
        assertThat(removed).isTrue();
        assertThat(over.expires()).isPresent();
        assertThat(events)
                .extracting(event -> event.type().value())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(DocumentEventContract::type).toList());
        assertThat(names).allSatisfy(name -> assertToldDeleted(events, name));
    }

    private static void assertToldDeleted(List<Event> events, DocumentName name) {
        assertThat(events).anySatisfy(event -> assertThat(event.data()).startsWith(data(name, "deleted")));
    }

    @Test
    default void whatIsNotDoneIsNotTold() {
        // Given
        Documents documents = open(1);
        Document document = write(documents, name(), "");
        Documents others = open(1);

        // When
        List<Mistake> mistakes = List.of(
                mistake(documents.write(conditional(document.name(), "", Condition.ABSENT)))
                        .orElseThrow(),
                mistake(documents.write(plain(name(document.name().session(), "b"), "")))
                        .orElseThrow(),
                mistake(documents.delete(name(), Condition.NONE)).orElseThrow(),
                mistake(others.delete(document.name(), Condition.ABSENT)).orElseThrow());

        // Then
        assertThat(mistakes)
                .containsExactly(
                        Mistake.PRECONDITION_FAILED,
                        Mistake.TOO_MANY_NAMESPACES,
                        Mistake.NOT_FOUND,
                        Mistake.PRECONDITION_FAILED);
        assertThat(answer(documents.deleteAll(session()))).isFalse();
        assertThat(told()).containsExactly(written(document));
    }
}
