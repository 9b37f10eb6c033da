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
        "-tracing.agent.address=collector, http://host:port",
        "-tracing.agent.address=ftp://collector:4317, http://host:port",
        "-tracing.agent.address=http://collector:99999, a port from 1 to 65535",
        "-tracing.agent.address=http://collector:4317/v1/traces, http://host:port",
        "-tracing.agent.address=http://me:secret@collector:4317, http://host:port",
        "-tracing.sample=2, a number from 0 to 1",
        "-tracing.sample=1.01, a number from 0 to 1",
        "-tracing.sample=half, a number from 0 to 1",
        "-prot=1, unknown flag -prot",
        "-host, -host needs a value",
        "word, unexpected word \"word\"",
        "-grpc.debug=maybe, -grpc.debug",
        "-ttc=0, at least 10ms",
        "-postgres.pool=0, from 1",
        "-events.channel=, -events.channel",
        "-events.source=kafka, 'one of redis, mock'",
        "-events.mock.interval=0s, at least 10ms",
        "-events.partitions=0, 1 to 64",
        "-events.partitions=65, 1 to 64",
        "-events.history.count=0, from 1",
        "-events.history.age=0s, at least 1000ms",
        "-events.history.roots=program, root=count/age",
        "-events.history.roots=program=, root=count/age",
        "-events.history.roots=program=/, root=count/age",
        "-events.history.roots=program=0/5m, a count of at least 1",
        "-events.history.roots=program=5/5, a duration such as",
        "-events.history.roots=program=5/1ms, at least 1s",
        "-events.max.types=0, from 1",
        "-events.max.size=0, from 1",
        "-events.outbox.events=0, from 1",
        "-events.outbox.bytes=0, from 1",
        "-events.overflow=drop, disconnect",
        "-events.heartbeat=500ms, at least 1s",
        "-events.heartbeat=1.5s, whole seconds",
        "-events.sse.retry=9999999999, milliseconds",
        "-events.sse.retry=-1, -events.sse.retry",
        "-events.sse.query=a b, -events.sse.query",
        "-events.redis.over.max.retry=panic, 'alive, die'",
        "-access.log.level=loud, -access.log.level",
        "-access.log.out=, the path of a file",
        "-log.out=logs/, the path of a file",
        "-metrics.type=statsd, 'off, log, syslog'",
        "-metrics.interval=0, at least 100ms",
        "-metrics.log.flag=64, 0 to 63",
        "-metrics.syslog.severity=8, 0 to 7",
        "-metrics.syslog.facility=25, 0 to 23",
        "-metrics.syslog.facility=192, 0 to 23",
        "-metrics.syslog.facility=user1, 0 to 23",
        "-metrics.syslog.network=unix, 'udp, tcp'",
        "-metrics.syslog.addr=localhost, host:port",
        "-metrics.syslog.addr=localhost:0, from 1 to 65535",
        "-metrics.syslog.tag=a b, -metrics.syslog.tag"
    })
    void aMistakeIsOneLineThatNamesIt(String word, String message) {
        assertThatThrownBy(() -> SettingValues.of(CommandLine.parse(word).flags(), Map.of(), Map.of()))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining(message)
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=5/5m,,b=5", "a=5,a=6", "a:b=5", "=5"})
    void boundsOfRootsAreOneForEachRoot(String bounds) {
        assertThatThrownBy(() -> SettingValues.of(Map.of("events.history.roots", bounds), Map.of(), Map.of()))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining(bounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example\r\nX-Evil: 1", "käse", " https://a.example"})
    void anOriginThatWouldBreakAHeaderIsRefused(String origin) {
        assertThatThrownBy(() -> SettingValues.of(Map.of(), Map.of("PLASMA_ORIGIN", origin), Map.of()))
                .isInstanceOf(SettingError.class)
                .hasMessageContaining("PLASMA_ORIGIN")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n", "\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://me:hunter2@h:99999/db", "postgres://me:hunter2 @h/db", "postgres:hunter2"})
    void aRefusedAddressDoesNotTellItsPassword(String address) {
        assertThatThrownBy(() -> SettingValues.of(Map.of(), Map.of("MNEMOSYNED_POSTGRES_ADDRESS", address), Map.of()))
                .hasMessageContaining("MNEMOSYNED_POSTGRES_ADDRESS")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("hunter2"));
    }
}
