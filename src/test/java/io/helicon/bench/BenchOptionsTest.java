package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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

        // When
        List<Boolean> wanted = Stream.of("", "start,get hot grpc", "cold")
                .map(rows -> BenchOptions.parse(List.of("-rows", rows)).wants(row))
                .toList();

        // Then
        assertThat(wanted).containsExactly(true, true, false);
    }

    @Test
    void refusesUnknownOptionsAndMissingValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse(List.of("-secnods", "2")));
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse(List.of("-seconds")));
    }
}
