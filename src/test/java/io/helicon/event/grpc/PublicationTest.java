package io.helicon.event.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Event;
import io.helicon.event.EventJson;
import io.helicon.event.EventRoomForTests;
import io.helicon.event.EventSettings;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.v1.PublishRequest;
import io.helicon.v1.PublishResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call publishes is recorded in order, and answered with its ids. */
class PublicationTest {
    private final EventRoomForTests room =
            new EventRoomForTests(EventSettings.with("max-size", "10").config());
    private final Publication publication = new Publication(room.service(), new Strict());

    @Test
    void answersTheIdsInOrder() {
        // When
        UniAssertSubscriber<PublishResponse> answer = ended(publication.of(request("a", "b:c")));

        // Then
        assertThat(answer.awaitItem().getItem().getIdsList()).containsExactly("0.test.1-1", "0.test.1-2");
        assertThat(types()).containsExactly(List.of("a", "b:c"));
    }

    @Test
    void aBadEventIsNamedAndNothingOfItsRequestIsRecorded() {
        // Given
        PublishRequest request =
                request("a").toBuilder().addEvents(event("b", "bad")).build();

        // When
        Problem refused = refused(publication.of(request));

        // Then
        assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID);
        assertThat(refused).hasMessage("event 1: no good");
        assertThat(types()).isEmpty();
    }

    @Test
    void anEmptyTypeIsNamed() {
        assertThat(refused(publication.of(request("a", "")))).hasMessage("event 1: event type is empty");
    }

    @Test
    void anEventThatIsTooLargeIsNamed() {
        // Given
        PublishRequest request = request("a").toBuilder()
                .addEvents(event("b", "\"" + "x".repeat(10) + "\""))
                .build();

        // When
        Problem refused = refused(publication.of(request));

        // Then
        assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(refused).hasMessageContaining("event 1 has 12 bytes");
        assertThat(types()).isEmpty();
    }

    @Test
    void aStreamIsRecordedMessageByMessage() {
        // When
        UniAssertSubscriber<PublishResponse> answer =
                ended(publication.of(Multi.createFrom().items(request("a", "b"), request(), request("c"))));

        // Then
        assertThat(answer.awaitItem().getItem().getIdsList()).containsExactly("0.test.1-1", "0.test.1-2", "0.test.1-3");
        assertThat(types()).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void theNextMessageIsReadWhenTheOneBeforeItIsRecorded() {
        // Given
        room.hold();
        List<Long> asked = new ArrayList<>();
        Multi<PublishRequest> requests =
                Multi.createFrom().items(request("a"), request("b")).onRequest().invoke(asked::add);
        UniAssertSubscriber<PublishResponse> unused = ended(publication.of(requests));
        List<Long> before = List.copyOf(asked);

        // When
        room.answer();

        // Then
        assertThat(before).containsExactly(1L);
        assertThat(asked).containsExactly(1L, 1L);
        assertThat(types()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void inAStreamTheMessageIsNamedToo() {
        // Given
        PublishRequest bad =
                PublishRequest.newBuilder().addEvents(event("b", "bad")).build();

        // When
        Problem refused = refused(publication.of(Multi.createFrom().items(request("a"), bad)));

        // Then
        assertThat(refused).hasMessage("message 1: event 0: no good");
        assertThat(types()).containsExactly(List.of("a"));
    }

    @Test
    void aCallHasAnEnd() {
        // Given
        PublishRequest thousand = request(Collections.nCopies(1_000, "a").toArray(String[]::new));
        Multi<PublishRequest> endless =
                Multi.createBy().repeating().supplier(() -> thousand).indefinitely();

        // When
        Problem refused = refused(publication.of(endless));

        // Then
        assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(refused).hasMessage("message 100: more than 100000 events in one call");
        assertThat(types()).hasSize(100);
    }

    private List<List<String>> types() {
        return room.appended().stream().map(PublicationTest::types).toList();
    }

    private static List<String> types(List<Event> events) {
        return events.stream().map(event -> event.type().value()).toList();
    }

    private static PublishRequest request(String... types) {
        PublishRequest.Builder request = PublishRequest.newBuilder();
        Arrays.stream(types).forEach(type -> request.addEvents(event(type, "1")));
        return request.build();
    }

    private static io.helicon.v1.Event event(String type, String data) {
        return io.helicon.v1.Event.newBuilder().setType(type).setData(data).build();
    }

    private static UniAssertSubscriber<PublishResponse> ended(io.smallrye.mutiny.Uni<PublishResponse> answer) {
        return answer.subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static Problem refused(io.smallrye.mutiny.Uni<PublishResponse> answer) {
        return (Problem) ended(answer).awaitFailure().getFailure();
    }

    /** Knows good from bad by name. */
    private static final class Strict implements EventJson {
        @Override
        public String readData(String text) {
            if (text.equals("bad")) {
                throw Problem.invalid("no good");
            }
            return text;
        }

        @Override
        public List<Event> read(byte[] text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Event> readLines(byte[] text) {
            throw new UnsupportedOperationException();
        }
    }
}
