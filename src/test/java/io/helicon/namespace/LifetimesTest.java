package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimesTest {
    private static final String RULES = "restaurants.last*.v1=PT1H,restaurants.*=PT2H,a+b=PT3H,*.tmp=PT4H";

    private static Expiry of(String namespace) {
        NamespaceConfig config = NamespaceConfigs.with("ttl", RULES).config();
        return Lifetimes.of(config).of(new Namespace(namespace));
    }

    @ParameterizedTest
    @CsvSource({
        "restaurants.lastVisited.v1, 1",
        "restaurants.lastVisited.v2, 2",
        "restaurants., 2",
        "a+b, 3",
        "x.tmp, 4",
        "restaurants.tmp, 2"
    })
    void theFirstPatternThatFitsDecides(String namespace, int hours) {
        assertThat(of(namespace)).isEqualTo(Expiry.after(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restaurants", "aab", "tmp", "x.tmp.v1", "Restaurants.x"})
    void whatNoPatternFitsDoesNotEnd(String namespace) {
        assertThat(of(namespace)).isEqualTo(Expiry.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "a=soon", "a=PT0S", "=PT1H"})
    void whatIsNoRuleIsRefusedByName(String rule) {
        NamespaceConfig config = NamespaceConfigs.with("ttl", rule).config();

        assertThatThrownBy(() -> Lifetimes.of(config)).hasMessageContaining("\"" + rule + "\"");
    }

    @Test
    void withoutRulesNothingEnds() {
        Lifetimes lifetimes = Lifetimes.of(NamespaceConfigs.defaults());

        assertThat(lifetimes.of(new Namespace("a"))).isEqualTo(Expiry.NEVER);
    }
}
