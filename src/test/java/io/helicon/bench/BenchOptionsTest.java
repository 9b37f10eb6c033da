package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void readsBothWaysOfGivingAValue() {
        // When
        BenchOptions options = BenchOptions.parse(List.of("-seconds", "2", "--callers=1,8", "-jfr"));

        // Then
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.callers()).containsExactly(1, 8);
        assertThat(options.flag("jfr")).isTrue();
    }

    @Test
    void whatIsGivenWinsOverQuick() {
        // When
        BenchOptions options = BenchOptions.parse(List.of("-seconds", "2", "-quick"));

        // Then
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.warmUp()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void picksRowsByPartsOfTheirNames() {
        // Given
        Row row = Row.of("Get hot", "gRPC", 1, (caller, outcome) -> {});

        // Then
        assertThat(BenchOptions.parse(List.of()).wants(row)).isTrue();
        assertThat(BenchOptions.parse(List.of("-rows", "start,get hot grpc")).wants(row))
                .isTrue();
        assertThat(BenchOptions.parse(List.of("-rows", "cold")).wants(row)).isFalse();
    }

    @Test
    void refusesUnknownOptionsAndMissingValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse(List.of("-secnods", "2")));
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse(List.of("-seconds")));
    }
}
