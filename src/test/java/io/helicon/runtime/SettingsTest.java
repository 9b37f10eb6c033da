package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table of settings: what it holds, in how many ways each can be said, and which way wins. */
class SettingsTest {
    static final List<Setting> ALL = Settings.ALL;

    /** Without it {@code tls} is a mistake. */
    private static final Map<String, String> KEY_PAIR = Map.of("tls.crt", "c", "tls.key", "k");

    /** By the name of their type. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("port", "9090"),
            Map.entry("number", "9090"),
            Map.entry("true or false", "true"),
            Map.entry("duration", "1h30m"),
            Map.entry("seconds", "1h30m"),
            Map.entry("milliseconds", "1h30m"),
            Map.entry("1 to 64", "7"),
            Map.entry("0 to 63", "7"),
            Map.entry("0 to 1", "0.25"),
            Map.entry("OTLP address", "collector:4317"),
            Map.entry("host", "0.0.0.0"),
            Map.entry("identifier", "other_1"),
            Map.entry("host:port,…", "10.0.0.1:8080,[::1]:8080"),
            Map.entry("postgres URL", "postgres://me:secret@db:5433/x?sslmode=disable"),
            Map.entry("redis URL", "redis://:secret@cache:6380/2"),
            Map.entry("secret", "MDEyMzQ1Njc4OWFiY2RlZg=="),
            Map.entry("production|development|stackdriver", "stackdriver"),
            Map.entry("debug|info|warn|error|dpanic|panic|fatal", "dpanic"),
            Map.entry("redis|mock", "mock"),
            Map.entry("alive|die", "die"),
            Map.entry("disconnect|drop-oldest", "drop-oldest"),
            Map.entry("off|log|syslog", "syslog"),
            Map.entry("udp|tcp", "tcp"),
            Map.entry("severity", "warning"),
            Map.entry("facility", "local7"),
            Map.entry("root=count/age,…", "program=500/5m,chat=/1h"),
            Map.entry("pattern=duration,…", "restaurants.*=30d"),
            Map.entry("1 to 500", "100"),
            Map.entry("host:port", "logs:1514"),
            Map.entry("channel,…", "one, other"),
            Map.entry("postgres", "postgres"),
            Map.entry("parameter", "type"));

    private static final String DEFAULTS = """
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
            events.channels=
            events.source=redis
            events.mock.interval=PT1S
            events.redis.timeout=PT1S
            events.redis.retry.interval=PT5S
            events.redis.max.retry=0
            events.redis.over.max.retry=alive
            events.history.count=10000
            events.history.age=PT10M
            events.history.roots=
            events.partitions=1
            events.key.prefix=helicon:event:
            events.queue=10000
            events.max.size=1048576
            events.max.types=1000
            events.outbox.events=4096
            events.outbox.bytes=4194304
            events.overflow=disconnect
            events.heartbeat=PT15S
            events.sse.retry=PT2S
            events.sse.query=eventType
            events.origin=
            debug=false
            namespaces.key.prefix=helicon:ns:
            namespaces.ttl=
            namespaces.max.size=1048576
            namespaces.max.depth=64
            namespaces.max.namespaces=1000
            namespaces.max.batch=100
            namespaces.retries=16
            schemas.directory=schemas
            schemas.interval=PT0.5S
            schemas.max.size=262144
            auth.secret=changeme
            auth.admin.username=admin
            auth.admin.password=secret
            auth.session.duration=PT24H
            auth.permission.user.has_bucket=true
            auth.permission.user.bucket.prefix=_user_
            auth.failures.user=10
            auth.failures.address=100
            access.interval=PT0.5S
            access.cache.size=100000
            log.environment=production
            log.level=info
            log.out=stdout
            access.log.out=
            access.log.level=info
            metrics.type=off
            metrics.interval=PT10S
            metrics.log.out=stdout
            metrics.log.prefix=metrics
            metrics.log.flag=4
            metrics.log.interval=PT1M
            metrics.syslog.tag=plasma
            metrics.syslog.interval=PT1M
            metrics.syslog.severity=0
            metrics.syslog.facility=0
            metrics.syslog.network=udp
            metrics.syslog.addr=localhost:514
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
            tracing.sample=1
            shutdown.delay=PT0S
            shutdown.timeout=PT6S
            data.directory=helicon-data
            data.binaries=""";

    @Test
    void theTableHoldsTheseFlagsWithTheseDefaults() {
        String table = ALL.stream()
                .map(setting -> setting.flag() + "=" + setting.normalFallback().orElse(""))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo(DEFAULTS);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everySettingCanBeSaidInEveryWayOfTheCommandLine(Setting setting) {
        // Given
        String flag = setting.flag();
        String text = sample(setting);
        Stream<String[]> ways = Stream.of(
                new String[] {"-" + flag + "=" + text},
                new String[] {"--" + flag + "=" + text},
                new String[] {"-" + flag, text},
                new String[] {"--" + flag, text},
                new String[] {flag + "=" + text});

        // When
        Stream<Optional<String>> values = ways.map(CommandLine::parse)
                .map(line -> SettingValues.of(line.flags(), Map.of(), KEY_PAIR).get(flag));

        // Then
        assertThat(values).hasSize(5).containsOnly(Optional.of(setting.type().normalise(text)));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everySettingCanBeSaidInEachOfItsVariables(Setting setting) {
        // Given
        String text = sample(setting);

        // When
        Stream<Optional<String>> values = setting.environment().stream()
                .map(variable -> SettingValues.of(Map.of(), Map.of(variable, text), KEY_PAIR)
                        .get(setting.flag()));

        // Then
        assertThat(values)
                .hasSameSizeAs(setting.environment())
                .allMatch(Optional.of(setting.type().normalise(text))::equals);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everySettingCanBeSaidInTheFileAndReachesItsRoom(Setting setting) {
        // When
        SettingValues values = SettingValues.of(KEY_PAIR, Map.of(), Map.of(setting.flag(), sample(setting)));

        // Then
        assertThat(values.properties()).containsKey(setting.property());
    }

    private static String sample(Setting setting) {
        return SAMPLES.getOrDefault(setting.type().name(), "some/text");
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

    @Test
    void secretsAreNotPrinted() {
        SettingValues values =
                SettingValues.of(Map.of("postgres.address", "postgres://me:hunter2@h/db"), Map.of(), Map.of());

        assertThat(values.toString()).contains("ttl=PT24M").doesNotContain("hunter2");
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
