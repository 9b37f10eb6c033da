package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.runtime.yaml.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    static final List<Setting> ALL = Settings.ALL;

    @TempDir
    Path directory;

    @Test
    void theTableHoldsTheseFlagsWithTheseDefaults() {
        String table = ALL.stream()
                .map(setting -> setting.flag() + "=" + setting.normalFallback().orElse(""))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                        config=
                        host=127.0.0.1
                        port=8080
                        grpc.debug=false
                        cluster.listen=
                        cluster.seeds=
                        ttl=PT24M
                        ttc=PT1M
                        refresh.grace=PT30S
                        storage=postgres
                        session.seal.key=
                        session.supplied.tokens=true
                        session.cache.size=100000
                        session.cache.lease=PT2S
                        session.slide.interval=PT0.5S
                        events.channel=helicon:events
                        log.environment=production
                        log.level=info
                        postgres.address=embedded
                        postgres.table=session
                        postgres.schema=mnemosyne
                        postgres.timeout=PT5S
                        postgres.pool=16
                        postgres.queue=10000
                        redis.address=embedded
                        redis.timeout=PT2S
                        tls=false
                        tls.crt=
                        tls.key=
                        tls.reload=PT1M
                        tracing.agent.address=
                        shutdown.delay=PT0S
                        shutdown.timeout=PT6S
                        data.directory=helicon-data
                        data.binaries=""");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everySettingCanBeSaidInEveryWay(Setting setting) {
        // Given
        String text = sample(setting);
        String value = setting.type().normalise(text);
        String flag = setting.flag();
        Map<String, String> context = Map.of("tls.crt", "c", "tls.key", "k");

        // When, Then
        for (String[] words : List.of(
                new String[] {"-" + flag + "=" + text},
                new String[] {"--" + flag + "=" + text},
                new String[] {"-" + flag, text},
                new String[] {"--" + flag, text},
                new String[] {flag + "=" + text})) {
            Map<String, String> flags = CommandLine.parse(words).flags();
            assertThat(SettingValues.of(flags, Map.of(), context).get(flag)).contains(value);
        }
        for (String variable : setting.environment()) {
            assertThat(SettingValues.of(Map.of(), Map.of(variable, text), context)
                            .get(flag))
                    .contains(value);
        }
        assertThat(SettingValues.of(Map.of("tls.crt", "c", "tls.key", "k"), Map.of(), Map.of(flag, text))
                        .properties())
                .containsKey(setting.property());
    }

    private static String sample(Setting setting) {
        return switch (setting.type().name()) {
            case "port", "number" -> "9090";
            case "true or false" -> "true";
            case "duration" -> "1h30m";
            case "host" -> "0.0.0.0";
            case "identifier" -> "other_1";
            case "host:port,…" -> "10.0.0.1:8080,[::1]:8080";
            case "postgres URL" -> "postgres://me:secret@db:5433/x?sslmode=disable";
            case "redis URL" -> "redis://:secret@cache:6380/2";
            case "secret" -> "MDEyMzQ1Njc4OWFiY2RlZg==";
            case "production|development|stackdriver" -> "stackdriver";
            case "debug|info|warn|error|dpanic|panic|fatal" -> "dpanic";
            case "postgres" -> "postgres";
            default -> "some/text";
        };
    }

    @Test
    void flagsBeatTheEnvironmentWhichBeatsTheFileWhichBeatsTheDefault() {
        Map<String, String> flags = Map.of("port", "1");
        Map<String, String> environment = Map.of("PLASMA_PORT", "2", "MNEMOSYNED_HOST", "env", "HELICON_PORT", "3");
        Map<String, String> file = Map.of("port", "4", "host", "file", "ttl", "5s");

        SettingValues values = SettingValues.of(flags, environment, file);

        assertThat(values.get("port")).contains("1");
        assertThat(values.get("host")).contains("env");
        assertThat(values.get("ttl")).contains("PT5S");
        assertThat(values.get("ttc")).contains("PT1M");
        assertThat(SettingValues.of(Map.of(), environment, file).get("port")).contains("3");
        assertThat(SettingValues.of(Map.of(), Map.of("HTTP_PORT", ""), file).get("port"))
                .contains("4");
    }

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

    @Test
    void secretsAreNotPrinted() {
        SettingValues values =
                SettingValues.of(Map.of("postgres.address", "postgres://me:hunter2@h/db"), Map.of(), Map.of());

        assertThat(values.toString()).contains("ttl=PT24M").doesNotContain("hunter2");
    }

    @Test
    void booleansMayStandAlone() {
        assertThat(CommandLine.parse("-grpc.debug", "-port", "1").flags())
                .containsExactlyInAnyOrderEntriesOf(Map.of("grpc.debug", "true", "port", "1"));
        assertThat(CommandLine.parse("--grpc.debug", "false").flags()).containsEntry("grpc.debug", "false");
        assertThat(CommandLine.parse("-help").help()).isTrue();
        assertThat(CommandLine.parse("--version").version()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "24m,PT24M",
        "1h30m,PT1H30M",
        "500ms,PT0.5S",
        "7d,PT168H",
        "1.5s,PT1.5S",
        "0,PT0S",
        "2w,PT336H",
        "1us,PT0.000001S"
    })
    void durationsAreWrittenAsPeopleWriteThem(String text, String duration) {
        assertThat(DurationText.parse(text)).hasToString(duration);
    }

    @Test
    void partsOfTheRedisAddressInTheEnvironmentMakeOne() {
        Map<String, String> plasma = Map.of(
                "PLASMA_SUBSCRIBER_REDIS_ADDR", "cache:6380",
                "PLASMA_SUBSCRIBER_REDIS_PASSWORD", "p@ss",
                "PLASMA_SUBSCRIBER_REDIS_DB", "3");

        assertThat(SettingValues.of(Map.of(), plasma, Map.of()).get("redis.address"))
                .contains("redis://:p%40ss@cache:6380/3");
        assertThat(SettingValues.of(Map.of(), Map.of("REDISHOST", "h", "REDISPORT", "1"), Map.of())
                        .get("redis.address"))
                .contains("redis://h:1");
    }

    @Test
    void bothFilesOfACertificateInTheEnvironmentTurnTlsOn() {
        Map<String, String> both = Map.of("PLASMA_TLS_CERT_FILE", "c", "PLASMA_TLS_KEY_FILE", "k");

        assertThat(SettingValues.of(Map.of(), both, Map.of()).isOn("tls")).isTrue();
        assertThat(SettingValues.of(Map.of(), Map.of("PLASMA_TLS_CERT_FILE", "c"), Map.of())
                        .isOn("tls"))
                .isFalse();
        assertThat(SettingValues.of(Map.of("tls", "false"), both, Map.of()).isOn("tls"))
                .isFalse();
    }

    @Test
    void theFileMayBeYamlOrProperties() throws IOException {
        Files.writeString(directory.resolve("helicon.properties"), "postgres.table=a\nport=1\n");
        assertThat(SettingsFile.read(Optional.empty(), directory))
                .containsExactlyInAnyOrderEntriesOf(Map.of("postgres.table", "a", "port", "1"));

        Files.writeString(
                directory.resolve("helicon.yaml"), "postgres:\n  table: b\n  pool: 4\ncluster.seeds: [a:1, b:2]\n");
        assertThat(SettingsFile.read(Optional.empty(), directory))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("postgres.table", "b", "postgres.pool", "4", "cluster.seeds", "a:1,b:2"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres: {tabel: x}, unknown setting postgres.tabel",
        "[a, not a map",
        "'config: x', unknown setting config",
        "'a: [', cannot read"
    })
    void aMistakeInTheFileIsOneLineToo(String text, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("other.yaml"), text.equals("[a") ? "[a]" : text);

        assertThatThrownBy(() -> SettingsFile.read(Optional.of(file.toString()), directory))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining(message)
                .hasMessageContaining("other.yaml")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThatThrownBy(() -> SettingsFile.read(Optional.of("/nowhere.yaml"), directory))
                .hasMessageContaining("/nowhere.yaml");
    }

    @Test
    void helpNamesEveryFlagAndVariable() {
        assertThat(HelpText.text())
                .contains(
                        ALL.stream().map(setting -> "-" + setting.flag() + " ").toList())
                .contains(ALL.stream()
                        .flatMap(setting -> setting.environment().stream())
                        .toList());
    }
}
