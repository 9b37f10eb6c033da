package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names may be, and what is said of those that cannot. */
class NamesTest {
    private static final String FACE = "\uD83D\uDE00";

    static Stream<String> good() {
        return Stream.of(
                "a", "restaurants.lastVisited.v1", "a/b", "ä b", FACE, FACE.repeat(256), "*", "a:b", "{x}", "-_");
    }

    static Stream<String> strange() {
        return Stream.of(
                "", "a".repeat(257), FACE.repeat(257), "a\nb", "\u0000", "\u007f", "a\u0085", "\uD83D", "\uDE00x");
    }

    @ParameterizedTest
    @MethodSource("good")
    void mostTextsAreNames(String name) {
        assertThat(new SessionKey(name)).hasToString(name);
        assertThat(new Namespace(name)).hasToString(name);
        assertThat(new DocumentKey(name)).hasToString(name);
    }

    @ParameterizedTest
    @MethodSource("strange")
    void emptyLongAndInvisibleOnesAreNot(String name) {
        assertThat(refusal(() -> new SessionKey(name)).mistake()).isEqualTo(Mistake.INVALID_SESSION);
        assertThat(refusal(() -> new Namespace(name)).mistake()).isEqualTo(Mistake.INVALID_NAMESPACE);
        assertThat(refusal(() -> new DocumentKey(name)).mistake()).isEqualTo(Mistake.INVALID_KEY);
        assertThat(refusal(() -> new SchemaName(name)).mistake()).isEqualTo(Mistake.INVALID_NAMESPACE);
    }

    private static NamespaceProblem refusal(Supplier<?> making) {
        return catchThrowableOfType(NamespaceProblem.class, making::get);
    }

    @Test
    void theComplaintSaysWhatIsWrongAndWhere() {
        assertThat(refusal(() -> new SessionKey("ab\u0007"))).hasMessageContaining("U+0007 at position 2");
        assertThat(refusal(() -> new SessionKey("a".repeat(257)))).hasMessageContaining("257 characters, at most 256");
        assertThat(refusal(() -> new SessionKey(FACE + "\uD83D")))
                .hasMessageContaining("half a character at position 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "_session", "_namespace", "_modified", "_x"})
    void aNamespaceDoesNotBeginAsMetadataDo(String name) {
        assertThat(refusal(() -> new Namespace(name)).mistake()).isEqualTo(Mistake.INVALID_NAMESPACE);
        assertThat(new SessionKey(name)).hasToString(name);
    }

    @Test
    void aKeyMayBeginWithAnUnderscoreButIsNotOneOfTheServersOwn() {
        assertThat(new DocumentKey("_id")).hasToString("_id");
        assertThatThrownBy(() -> new DocumentKey("_modified")).isInstanceOf(NamespaceProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "a/b", "a\\b", "a#b", "_a"})
    void aSchemasNameFitsAFileAndAReference(String name) {
        assertThat(refusal(() -> new SchemaName(name)).mistake()).isEqualTo(Mistake.INVALID_NAMESPACE);
    }

    @Test
    void schemasStandInTheOrderOfTheirNames() {
        assertThat(new SchemaName("a.v1")).isLessThan(new SchemaName("a.v2"));
    }
}
