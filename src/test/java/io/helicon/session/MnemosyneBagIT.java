package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;

/** Mnemosyne's contract, row by row: the bag. */
class MnemosyneBagIT {
    @Test
    void refusesAnEmptyKey() {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Failure failure = Failure.of(() -> sessions().setValue(token, "", "value"));
        // Then
        assertThat(failure).isEqualTo(new Failure(Code.INVALID_ARGUMENT, "mnemosyned: missing bag key"));
    }

    @Test
    void returnsTheWholeBag() {
        // Given
        Session started = sessions()
                .start(Session.newBuilder()
                        .setSubjectId(Fresh.subject())
                        .putBag("kept", "1")
                        .putBag("changed", "2")
                        .build());
        // When
        Map<String, String> changed = sessions().setValue(started.getAccessToken(), "changed", "3");
        Map<String, String> bag = sessions().setValue(started.getAccessToken(), "new", "");
        // Then
        assertThat(changed).isEqualTo(Map.of("kept", "1", "changed", "3"));
        assertThat(bag).isEqualTo(Map.of("kept", "1", "changed", "3", "new", ""));
        assertThat(sessions().get(started.getAccessToken()).getBagMap()).isEqualTo(bag);
    }

    @Test
    void losesNoneOfManyConcurrentWriters() {
        // Given
        String token = sessions().start().getAccessToken();
        int writers = 64;
        // When
        IntStream.range(0, writers).parallel().forEach(writer -> {
            Map<String, String> unused = sessions().setValue(token, "key " + writer, "value " + writer);
        });
        // Then
        Map<String, String> expected = IntStream.range(0, writers)
                .boxed()
                .collect(Collectors.toMap(writer -> "key " + writer, writer -> "value " + writer));
        assertThat(sessions().get(token).getBagMap()).isEqualTo(expected);
    }

    @Test
    void showsAChangeToAReaderThatHadTheSessionInMemory() {
        // Given
        String token = sessions().start().getAccessToken();
        for (int i = 0; i < 5; i++) {
            Session unused = sessions().get(token);
        }
        // When
        Map<String, String> unused = sessions().setValue(token, "key", "new");
        // Then
        assertThat(sessions().get(token).getBagMap()).containsEntry("key", "new");
    }
}
