package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.names;
import static io.helicon.namespace.DocumentsUnderTest.namespace;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Fresh;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents are read one by one, and a session at once. */
interface DocumentReadingContract extends DocumentsUnderTest {
    List<String> ODD = List.of(
            "a:b",
            "{x}",
            "}{",
            "*",
            "\"quoted\"",
            "\\",
            "\u00fc\ud83d\ude00",
            " ",
            "%",
            "'",
            "x".repeat(256),
            "a_b",
            "/");

    /** An id of its own that begins so, and is not too long. */
    private static SessionKey odd(String beginning) {
        String id = beginning + Fresh.token();
        return new SessionKey(id.substring(Math.max(0, id.length() - 256)));
    }

    @Test
    default void whatWasNeverWrittenIsNotThere() {
        // Given
        Documents documents = open();

        // When
        SessionData data = answer(documents.read(session(), List.of(namespace("a"))));

        // Then
        assertThat(find(documents, name())).isEmpty();
        assertThat(data.namespaces()).isEmpty();
        assertThat(data.documents()).isEmpty();
    }

    @Test
    default void aDocumentIsFoundAsItWasAnswered() {
        // Given
        Documents documents = open();
        DocumentName name = name();

        // When
        Document written = write(documents, name, "\"a\":1.0");

        // Then
        assertThat(find(documents, name)).contains(written);
        assertThat(find(documents, name).map(Document::etag)).contains(written.etag());
        assertThat(find(open(), name)).contains(written);
    }

    @Test
    default void aSessionTellsAllItsNamespacesInTheOrderOfTheirNames() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        List<String> names = List.of("b", "a", "Z", "a.b", "ü", "\ud83d\ude00", "{x}", "a b");
        names.forEach(name -> write(documents, name(session, name), "\"in\":\"" + name + "\""));

        // When
        SessionData data = answer(documents.read(session, List.of()));

        // Then
        assertThat(data.session()).isEqualTo(session);
        assertThat(data.namespaces())
                .isEqualTo(names.stream().sorted().map(Namespace::new).toList());
        assertThat(data.documents()).isEmpty();
    }

    @Test
    default void documentsComeInTheOrderInWhichTheyAreAskedForWithoutThoseThatAreNotThere() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        List<Document> written = Stream.of("a", "b", "c")
                .map(name -> write(documents, name(session, name), "\"x\":1"))
                .toList();
        List<Namespace> wanted = List.of(namespace("c"), namespace("nothing"), namespace("a"));

        // When
        SessionData data = answer(documents.read(session, wanted));

        // Then
        assertThat(data.documents()).containsExactly(written.get(2), written.get(0));
        assertThat(data.namespaces()).hasSize(3);
    }

    @Test
    default void severalSessionsAreReadInTheirOrder() {
        // Given
        Documents documents = open();
        List<SessionKey> sessions =
                IntStream.range(0, 100).mapToObj(i -> session()).toList();
        List<Document> written = sessions.stream()
                .filter(session -> sessions.indexOf(session) % 3 != 0)
                .map(session -> write(documents, name(session, "a"), "\"of\":\"" + session + "\""))
                .toList();

        // When
        List<SessionData> data = answer(documents.readAll(sessions, List.of(namespace("a"), namespace("b"))));

        // Then
        assertThat(data).extracting(SessionData::session).isEqualTo(sessions);
        assertThat(data).flatExtracting(SessionData::documents).isEqualTo(written);
        assertThat(data.get(0).namespaces()).isEmpty();
        assertThat(data.get(1).namespaces()).containsExactly(namespace("a"));
    }

    @Test
    default void noSessionsAreNoData() {
        assertThat(answer(open().readAll(List.of(), List.of(namespace("a"))))).isEmpty();
    }

    @Test
    default void oddNamesAreNamesLikeOthers() {
        // Given
        Documents documents = open();

        for (String id : ODD) {
            SessionKey session = odd(id);

            // When
            List<Document> written = ODD.stream()
                    .map(name -> write(documents, name(session, name), "\"x\":1"))
                    .toList();

            // Then
            assertThat(names(documents, session))
                    .isEqualTo(ODD.stream().sorted().toList());
            assertThat(written).allSatisfy(document -> assertFound(documents, document));
        }
    }

    private static void assertFound(Documents documents, Document document) {
        assertThat(find(documents, document.name())).contains(document);
    }
}
