package io.helicon.namespace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.v1|a.v1",
                "a%2Fb|a/b",
                "a%20b|a b",
                "a+b|a+b",
                "%C3%A4|ä",
                "%F0%9F%98%80|\uD83D\uDE00",
                "a%3Bb|a;b",
                "ä|ä"
            })
    void aSegmentIsPercentEncodedUtf8(String raw, String name) {
        assertThat(Segment.session(raw).value()).isEqualTo(name);
        assertThat(Segment.namespace(raw).value()).isEqualTo(name);
        assertThat(Segment.key(raw).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%2", "%zz", "%FF", "%C3", "%ED%A0%80", "%C0%AF", "%00", "a%0Ab"})
    void whatIsNoneIsRefusedAsTheNameThatItWouldBe(String raw) {
        assertThat(refusal(() -> Segment.session(raw)).mistake()).isEqualTo(Mistake.INVALID_SESSION);
        assertThat(refusal(() -> Segment.namespace(raw)).mistake()).isEqualTo(Mistake.INVALID_NAMESPACE);
        assertThat(refusal(() -> Segment.key(raw)).mistake()).isEqualTo(Mistake.INVALID_KEY);
        assertThat(refusal(() -> Segment.schema(raw)).mistake()).isEqualTo(Mistake.INVALID_NAMESPACE);
    }

    private static NamespaceProblem refusal(Supplier<?> reading) {
        return catchThrowableOfType(NamespaceProblem.class, reading::get);
    }

    @Test
    void theComplaintSaysWhatIsWrong() {
        assertThat(refusal(() -> Segment.session("%FF"))).hasMessageContaining("is not percent-encoded UTF-8");
        assertThat(refusal(() -> Segment.session("%2"))).hasMessageContaining("two hexadecimal digits");
    }
}
