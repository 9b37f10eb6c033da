package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:6379, redis://localhost:6379, standalone",
        "redis://h, redis://h:6379, standalone",
        "redis://:p%40@h:1/2, redis://:p%40@h:1/2, standalone",
        "rediss://u:p@h, rediss://u:p@h:6379, standalone",
        "rediss://h?cacert=/a%20b.pem, rediss://h:6379, standalone",
        "'rediss://a:1?cacert=/ca.pem,b:2?sentinel=main', 'rediss://a:1,rediss://b:2', sentinel",
        "redis://[::1]:1, redis://[::1]:1, standalone",
        "'redis://:p@a:1,b:2', 'redis://:p@a:1,redis://:p@b:2', cluster",
        "'a:1, b:2', 'redis://a:1,redis://b:2', cluster",
        "'redis://a:1,b:2?sentinel=main', 'redis://a:1,redis://b:2', sentinel"
    })
    void everyFormIsUnderstood(String text, String urls, String topology) {
        RedisAddress address = RedisAddress.parse(text);

        assertThat(String.join(",", address.urls())).isEqualTo(urls);
        assertThat(address.topology()).isEqualTo(topology);
        assertThat(RedisAddress.parse(address.url())).isEqualTo(address);
    }

    @Test
    void theSentinelsNameIsKept() {
        assertThat(RedisAddress.parse("redis://a:1?sentinel=main").sentinel()).contains("main");
    }

    @Test
    void whomToTrustIsKept() {
        assertThat(RedisAddress.parse("rediss://a:1?cacert=/a%20b.pem").cacert())
                .contains("/a b.pem");
    }

    @Test
    void whomToTrustIsNotAskedWithoutTls() {
        assertThatThrownBy(() -> RedisAddress.parse("redis://a?cacert=/ca.pem"))
                .hasMessageContaining("cacert is for rediss:// alone");
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(RedisAddress.parse("redis://:hunter2@h")).hasToString("redis://h:6379");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://h", "redis://h/x", "redis://h:0", "h:99999", "a,,b", "redis://h?foo=1"})
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> RedisAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
