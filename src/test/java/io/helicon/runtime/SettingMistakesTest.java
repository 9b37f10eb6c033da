package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator gets wrong is told in one line, and tells no secret. */
class SettingMistakesTest {
    @ParameterizedTest
    @CsvSource({
        "-port=0, bad value \"0\" for -port",
        "-port=65535, -port",
        "-port=x, -port",
        "-ttl=soon, bad value \"soon\" for -ttl: a duration",
        "-ttl=-5s, -ttl",
        "-ttl=, -ttl",
        "-ttl=999999d, -ttl",
        "-storage=redis, not there yet",
        "-storage=mysql, -storage",
        "-log.level=loud, -log.level",
        "-postgres.address=mysql://x, -postgres.address",
        "-postgres.address=postgres://h/db?sslmode=maybe, sslmode",
        "-postgres.address=postgres://h/db?foo=1, unknown parameter foo",
        "-postgres.table=a;b, -postgres.table",
        "-postgres.schema=Upper, -postgres.schema",
        "-redis.address=http://x, -redis.address",
        "-redis.address=redis://h/x, database",
        "-session.seal.key=c2hvcnQ=, 16 or 32 bytes",
        "-tls, -tls needs -tls.crt and -tls.key",
        "-prot=1, unknown flag -prot",
        "-host, -host needs a value",
        "word, unexpected word \"word\"",
        "-grpc.debug=maybe, -grpc.debug"
    })
    void aMistakeIsOneLineThatNamesIt(String word, String message) {
        assertThatThrownBy(() -> SettingValues.of(CommandLine.parse(word).flags(), Map.of(), Map.of()))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining(message)
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://me:hunter2@h:99999/db", "postgres://me:hunter2 @h/db", "postgres:hunter2"})
    void aRefusedAddressDoesNotTellItsPassword(String address) {
        assertThatThrownBy(() -> SettingValues.of(Map.of(), Map.of("MNEMOSYNED_POSTGRES_ADDRESS", address), Map.of()))
                .hasMessageContaining("MNEMOSYNED_POSTGRES_ADDRESS")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("hunter2"));
    }
}
