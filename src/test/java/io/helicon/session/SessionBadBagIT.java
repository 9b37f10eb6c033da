package io.helicon.session;

import static io.helicon.support.SharedNode.rest;
import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Answer;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;

/** Bags of many entries, and of more than a bag holds. */
class SessionBadBagIT {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void takesABagOfTenThousandEntries() {
        // Given
        Map<String, String> bag = IntStream.range(0, 10_000)
                .boxed()
                .collect(Collectors.toMap(number -> "key " + number, number -> "value " + number));
        Session draft = Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .putAllBag(bag)
                .build();
        // When
        String token = sessions().start(draft).getAccessToken();
        // Then
        assertThat(sessions().get(token).getBagMap()).isEqualTo(bag);
        assertThat(sessions().setValue(token, "one", "more")).hasSize(10_001);
    }

    @Test
    void refusesABagOverItsLimit() {
        // Given
        Failure tooLarge = new Failure(Code.RESOURCE_EXHAUSTED, "mnemosyned: bag larger than 1 MiB");
        Session draft = Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .putBag("key", "v".repeat(MEGABYTE))
                .build();
        String token = sessions().start().getAccessToken();
        // When
        Failure atStart = Failure.of(() -> sessions().start(draft));
        Failure atSet = Failure.of(() -> sessions().setValue(token, "key", "v".repeat(MEGABYTE)));
        // Then
        assertThat(atStart).isEqualTo(tooLarge);
        assertThat(atSet).isEqualTo(tooLarge);
        assertThat(sessions().get(token).getBagMap()).isEmpty();
    }

    @Test
    void refusesABagOverItsLimitInJson() {
        // When
        Answer answer = rest().post("/v1/auth/sessions")
                .json("{\"subject_id\":\"x\",\"bag\":{\"key\":\"%s\"}}".formatted("v".repeat(MEGABYTE)))
                .send();
        // Then
        SessionRestRefusalIT.assertProblem(answer, 413, "mnemosyned: bag larger than 1 MiB");
    }

    @Test
    void letsABagGrowToItsBoundAndNoFurther() {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Failure failure = Failure.of(() -> grown(token, 20));
        // Then
        assertThat(failure).isEqualTo(new Failure(Code.RESOURCE_EXHAUSTED, "mnemosyned: bag larger than 1 MiB"));
        assertThat(sessions().get(token).getBagMap()).isNotEmpty();
    }

    /** Sets entries of a million characters each. @return the bag after the last */
    private static Map<String, String> grown(String token, int entries) {
        String value = "v".repeat(1_000_000);
        return IntStream.range(0, entries)
                .mapToObj(number -> sessions().setValue(token, "key " + number, value))
                .reduce(Map.of(), (bag, next) -> next);
    }
}
