package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.members;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.namespace;
import static io.helicon.namespace.DocumentsUnderTest.plain;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many callers at once, each of whom gets an answer of their own. */
interface DocumentRacingContract extends DocumentsUnderTest {
    private static <T> List<T> atOnce(int count, IntFunction<Uni<T>> asked) {
        List<Uni<T>> all = IntStream.range(0, count).mapToObj(asked).toList();
        return answer(Uni.join().all(all).andFailFast());
    }

    private static Uni<Optional<Mistake>> outcome(Uni<Document> write) {
        return write.map(document -> Optional.<Mistake>empty())
                .onFailure(NamespaceProblem.class)
                .recoverWithItem(failure -> Optional.of(failure.mistake()));
    }

    @Test
    default void ofManyWhoWriteOnOneConditionOneWins() {
        // Given
        Documents one = open();
        Documents other = open();
        DocumentName name = name();
        ETag tag = write(one, name, "\"writer\":-1").etag();

        // When
        List<Optional<Mistake>> outcomes = atOnce(
                50,
                i -> outcome((i % 2 == 0 ? one : other)
                        .write(conditional(name, "\"writer\":" + i, Condition.oneOf(Set.of(tag))))));

        // Then
        int winner = outcomes.indexOf(Optional.<Mistake>empty());
        assertThat(outcomes).containsOnly(Optional.empty(), Optional.of(Mistake.PRECONDITION_FAILED));
        assertThat(outcomes).containsOnlyOnce(Optional.empty());
        assertThat(find(one, name).map(Document::members)).contains(members("\"writer\":" + winner));
        assertThat(told()).hasSize(2);
    }

    @Test
    default void ofManyWhoWriteWhereNothingMayBeOneWins() {
        // Given
        Documents documents = open();
        DocumentName name = name();

        // When
        List<Optional<Mistake>> outcomes =
                atOnce(50, i -> outcome(documents.write(conditional(name, "\"writer\":" + i, Condition.ABSENT))));

        // Then
        assertThat(outcomes).containsOnlyOnce(Optional.empty());
        assertThat(told()).hasSize(1);
    }

    @Test
    default void writesOfOneDocumentAreToldInTheirOrder() {
        // Given
        Documents documents = open();
        DocumentName name = name();

        // When
        List<Document> written = atOnce(200, i -> documents.write(plain(name, "\"writer\":" + i)));

        // Then
        ETag last = find(documents, name).orElseThrow().etag();
        assertThat(told()).hasSize(200);
        assertThat(told().get(199).data()).contains(last.value());
        assertThat(told())
                .extracting(event -> event.data().replaceAll(".*\"modified\":\"([^\"]*)\".*", "$1"))
                .isSorted();
        for (Document document : written) {
            assertThat(told())
                    .filteredOn(event -> event.data().contains(document.etag().value()))
                    .hasSize(1);
        }
    }

    @Test
    default void callersAtOnceGetTheirOwnAnswers() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        List<DocumentName> names = IntStream.range(0, 300)
                .mapToObj(i -> name(i % 2 == 0 ? session : session(), "n" + i))
                .toList();

        // When
        List<Document> written = atOnce(300, i -> documents.write(plain(names.get(i), "\"writer\":" + i)));

        // Then
        List<Optional<Document>> found = atOnce(300, i -> documents.find(names.get(i)));
        List<SessionData> read = atOnce(
                300,
                i -> documents.read(names.get(i).session(), List.of(names.get(i).namespace())));
        for (int i = 0; i < 300; i++) {
            assertThat(written.get(i).members()).isEqualTo(members("\"writer\":" + i));
            assertThat(found.get(i)).contains(written.get(i));
            assertThat(read.get(i).documents()).containsExactly(written.get(i));
        }
    }

    @Test
    default void aFailureIsOnlyItsCallers() {
        // Given
        Documents documents = open(2);
        List<DocumentName> names = IntStream.range(0, 90).mapToObj(i -> name()).toList();

        // When
        List<Optional<Mistake>> outcomes = atOnce(
                90,
                i -> outcome(documents.write(
                        conditional(names.get(i), "", i % 3 == 0 ? Condition.PRESENT : Condition.NONE))));

        // Then
        for (int i = 0; i < 90; i++) {
            assertThat(outcomes.get(i))
                    .isEqualTo(i % 3 == 0 ? Optional.of(Mistake.PRECONDITION_FAILED) : Optional.empty());
        }
        assertThat(mistake(documents.write(plain(names.get(1), "\"x\":1")))).isEmpty();
    }

    private static Uni<SessionData> readAfter(Uni<?> before, Documents documents, SessionKey session) {
        return before.chain(() -> documents.read(session, List.of(namespace("a"), namespace("b"))));
    }

    /** Every second time. */
    private static Uni<Optional<Document>> written(Documents documents, SessionKey session, int number) {
        DocumentName name = name(session, number % 4 == 0 ? "a" : "b");
        return number % 2 == 0
                ? documents.write(plain(name, "\"x\":" + number)).map(Optional::of)
                : documents.find(name);
    }

    @Test
    default void aSessionIsReadAsItIsAtOneMoment() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        List<Namespace> both = List.of(namespace("a"), namespace("b"));
        var first = write(documents, name(session, "a"), "\"x\":0");
        var second = write(documents, name(session, "b"), "\"x\":0");

        // When
        List<SessionData> data = atOnce(200, i -> readAfter(written(documents, session, i), documents, session));

        // Then
        assertThat(List.of(first, second)).hasSize(2);
        assertThat(data).allSatisfy(one -> {
            assertThat(one.namespaces()).isEqualTo(both);
            assertThat(one.documents()).hasSize(2);
        });
    }
}
