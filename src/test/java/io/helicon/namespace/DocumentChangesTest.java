package io.helicon.namespace;

import static io.helicon.namespace.Answers.answer;
import static io.helicon.namespace.Answers.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of parts of documents while others write them too. */
class DocumentChangesTest {
    private static final DocumentName NAME = new DocumentName(new SessionKey("s"), new Namespace("n"));

    private final NamespaceHouse house = NamespaceHouse.with("retries", "5");
    private final InMemoryDocuments documents = house.documents();

    /** Somebody else who writes between the looking and the storing of each attempt, so many times. */
    private final class Overtaking implements Documents {
        private int times;

        Overtaking(int times) {
            this.times = times;
        }

        @Override
        public Uni<Optional<Document>> find(DocumentName name) {
            return documents.find(name);
        }

        @Override
        public Uni<SessionData> read(SessionKey session, List<Namespace> wanted) {
            return documents.read(session, wanted);
        }

        @Override
        public Uni<List<SessionData>> readAll(List<SessionKey> sessions, List<Namespace> wanted) {
            return documents.readAll(sessions, wanted);
        }

        @Override
        public Uni<Document> write(Write write) {
            if (times-- <= 0) {
                return documents.write(write);
            }
            Members others = new Members("\"other\":" + times);
            return documents
                    .write(new Write(NAME, others, Condition.NONE, Expiry.NEVER))
                    .chain(() -> documents.write(write));
        }

        @Override
        public Uni<Void> delete(DocumentName name, Condition condition) {
            return documents.delete(name, condition);
        }

        @Override
        public Uni<Boolean> deleteAll(SessionKey session) {
            return documents.deleteAll(session);
        }
    }

    private Uni<Document> set(NamespaceService service, String key) {
        return service.putKey(house.submission(NAME, "1"), new DocumentKey(key));
    }

    @Test
    void aChangeThatIsOvertakenIsMadeAnewOfWhatIsThereThen() {
        // Given
        NamespaceService service = house.service(new Overtaking(5));

        // When
        Document document = answer(set(service, "mine"));

        // Then
        assertThat(document.members().json()).isEqualTo("{\"other\":0,\"mine\":1}");
        assertThat(house.metrics().retries()).isEqualTo(5);
    }

    @Test
    void aChangeThatIsOvertakenTooOftenIsAConflictAndLeavesNothingBehind() {
        // Given
        NamespaceService service = house.service(new Overtaking(6));

        // When
        Mistake mistake = mistake(set(service, "mine"));

        // Then
        assertThat(mistake).isEqualTo(Mistake.CONFLICT);
        assertThat(answer(documents.find(NAME)).orElseThrow().members().json()).isEqualTo("{\"other\":0}");
    }

    @Test
    void withoutRetriesTheFirstConflictIsTheLast() {
        // Given
        NamespaceHouse strict = NamespaceHouse.with("retries", "0");
        NamespaceService service = strict.service(new Overtaking(1));

        // Then
        assertThat(mistake(set(service, "mine"))).isEqualTo(Mistake.CONFLICT);
        assertThat(strict.metrics().retries()).isZero();
    }

    @Test
    void concurrentChangesOfDifferentMembersAreAllMade() {
        // Given
        NamespaceService service = NamespaceHouse.with("retries", "100").service(documents);

        // When
        List<Document> made = answer(Multi.createFrom()
                .iterable(IntStream.range(0, 40).boxed().toList())
                .onItem()
                .transformToUniAndMerge(i -> set(service, "k" + i))
                .collect()
                .asList());

        // Then
        Members members = answer(documents.find(NAME)).orElseThrow().members();
        assertThat(made).hasSize(40);
        assertThat(IntStream.range(0, 40).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.toList()))
                .allMatch(member -> members.text().contains(member));
    }
}
