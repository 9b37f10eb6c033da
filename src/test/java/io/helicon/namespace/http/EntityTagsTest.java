package io.helicon.namespace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.Condition;
import io.helicon.namespace.ETag;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final ETag A = new ETag("a");
    private static final ETag B = new ETag("b,c");

    private static Condition match(String... lines) {
        return EntityTags.of(List.of(lines), List.of()).condition();
    }

    private static Condition noneMatch(String... lines) {
        return EntityTags.of(List.of(), List.of(lines)).condition();
    }

    @Test
    void headersAreConditions() {
        assertThat(EntityTags.of(List.of(), List.of()).condition()).isEqualTo(Condition.NONE);
        assertThat(match("*")).isEqualTo(Condition.PRESENT);
        assertThat(noneMatch(" * ")).isEqualTo(Condition.ABSENT);
        assertThat(match("\"a\"")).isEqualTo(Condition.oneOf(A));
        assertThat(match("\"a\" , \"b,c\"")).isEqualTo(Condition.oneOf(Set.of(A, B)));
        assertThat(match("\"a\"", "\"b,c\"")).isEqualTo(Condition.oneOf(Set.of(A, B)));
        assertThat(noneMatch("\"a\",\"b,c\"")).isEqualTo(Condition.noneOf(Set.of(A, B)));
    }

    @Test
    void weakTagsNeverMatchButMayBeKnown() {
        assertThat(match("W/\"a\"")).isEqualTo(Condition.oneOf(Set.of()));
        assertThat(noneMatch("W/\"a\"")).isEqualTo(Condition.noneOf(Set.of(A)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\"a", "a\"", "\"a\",", "\"a\" \"b\"", "'a'", "\"a\", b", "*,\"a\"", "W/a"})
    void whatIsNoListOfTagsIsRefused(String header) {
        assertThat(catchThrowableOfType(NamespaceProblem.class, () -> match(header))
                        .mistake())
                .isEqualTo(Mistake.INVALID_REQUEST);
        assertThatThrownBy(() -> noneMatch(header)).hasMessageContaining("If-None-Match is not *");
    }

    @Test
    void oneConditionIsEnough() {
        assertThatThrownBy(() -> EntityTags.of(List.of("*"), List.of("*")).condition())
                .hasMessageContaining("one of them is enough");
    }

    @Test
    void readersAreToldThatTheyKnowItAlready() {
        assertThat(EntityTags.of(List.of(), List.of("\"x\", W/\"a\"")).isKnown(A))
                .isTrue();
        assertThat(EntityTags.of(List.of(), List.of("*")).isKnown(A)).isTrue();
        assertThat(EntityTags.of(List.of(), List.of("\"x\"")).isKnown(A)).isFalse();
        assertThat(EntityTags.of(List.of("\"a\""), List.of()).isKnown(A)).isFalse();
        assertThatThrownBy(() -> EntityTags.of(List.of("\"x\""), List.of()).isKnown(A))
                .hasMessage("precondition_failed");
    }
}
