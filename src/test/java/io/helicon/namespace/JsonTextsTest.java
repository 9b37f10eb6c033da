package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small texts of the room: strings of JSON, conditions, tags, complaints. */
class JsonTextsTest {
    private static final ETag ONE = new ETag("1");
    private static final ETag TWO = new ETag("2");

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(JsonString.of("a\"b\\c\n\u0001/é\uD83D\uDE00"))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0001/é\uD83D\uDE00\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, true, true, true",
        "PRESENT, true, true, false",
        "ABSENT, false, false, true",
        "ONE_OF, true, false, false",
        "NONE_OF, false, true, true"
    })
    void conditionsHoldOfOneOfTheirTagsOfAnotherAndOfNone(Condition.Kind kind, boolean one, boolean two, boolean none) {
        // Given
        Condition condition = new Condition(kind, Set.of(ONE));

        // Then
        assertThat(condition.holds(java.util.Optional.of(ONE))).isEqualTo(one);
        assertThat(condition.holds(java.util.Optional.of(TWO))).isEqualTo(two);
        assertThat(condition.holds(java.util.Optional.empty())).isEqualTo(none);
    }

    @Test
    void aComplaintTellsAllOfItsDetails() {
        // When
        NamespaceProblem problem = NamespaceProblem.of(
                Mistake.INVALID, List.of(new Detail("/age", "max", "is too old"), Detail.of("is strange")));

        // Then
        assertThat(problem).hasMessage("invalid: /age is too old; is strange");
        assertThat(NamespaceProblem.of(Mistake.NOT_FOUND)).hasMessage("not_found");
    }
}
