package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.RedisShell;
import io.helicon.support.SharedNode;
import io.helicon.support.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Sessionator left in Redis (key = session, field = namespace, value = JSON), with {@code -namespaces.key.prefix=}. */
class NamespaceMigrationIT {
    private static RedisShell redis;

    private final NamespaceRoutes data = NamespaceRoutes.fresh(SharedNode.impatient());

    @BeforeAll
    static void connect() {
        redis = RedisShell.to(TestRedis.shared());
    }

    @AfterAll
    static void disconnect() {
        redis.close();
    }

    /** As {@code HSET} of Sessionator wrote it: the body, then its metadata. */
    private void left(String namespace, String members, String modified) {
        String json = "{%s,\"_session\":\"%s\",\"_namespace\":\"%s\",\"_modified\":\"%s\"}"
                .formatted(members, data.session(), namespace, modified);
        assertThat(redis.ask("HSET", data.session(), namespace, json)).isEqualTo("1");
    }

    @Test
    void readsWhatSessionatorWrote() {
        // Given
        left("favoriteThings", "\"things\":[\"cats\",\"dogs\"],\"n\":1.00", "2017-03-26T23:14:10.617Z");
        // When
        Answer read = data.get("favoriteThings");
        // Then
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body())
                .isEqualTo("{\"_session\":\"%s\",\"_namespace\":\"favoriteThings\",\"_modified\":\"%s\",%s}"
                        .formatted(
                                data.session(),
                                "2017-03-26T23:14:10.617Z",
                                "\"things\":[\"cats\",\"dogs\"],\"n\":1.00"));
        assertThat(data.get("favoriteThings").header("ETag"))
                .isEqualTo(read.header("ETag"))
                .isNotEmpty();
        assertThat(data.read("favoriteThings").body()).contains("\"favoriteThings\":" + read.body());
        assertThat(data.get("favoriteThings", "n").body()).isEqualTo("1.00");
    }

    @Test
    void goesOnWithWhatSessionatorWrote() {
        // Given
        left("a", "\"n\":1.00", "2017-03-26T23:14:10.617Z");
        left("b", "\"n\":1", "2017-03-26T23:14:10.617Z");
        String tag = data.get("a").header("ETag");
        // When
        Answer changed =
                data.call("PUT", "a", "m").header("If-Match", tag).json("2").send();
        Answer patched = data.merge("{\"n\":null}", "b");
        // Then
        assertThat(changed.status()).isEqualTo(200);
        assertThat(data.members("a")).isEqualTo("{\"n\":1.00,\"m\":2}");
        assertThat(patched.text("_modified")).isGreaterThan("2026");
        assertThat(data.delete("b").status()).isEqualTo(200);
        assertThat(data.delete().body()).isEqualTo("{\"removed\":1}");
        assertThat(redis.ask("EXISTS", data.session())).isEqualTo("0");
    }

    @Test
    void writesWhereSessionatorWouldLook() {
        // When
        Answer stored = data.put("{\"things\":[]}", "favoriteThings");
        // Then
        assertThat(redis.ask("HGET", data.session(), "favoriteThings")).isEqualTo(stored.body());
        assertThat(redis.ask("HLEN", data.session())).isEqualTo("1");
    }

    @Test
    void survivesWhatIsNoDocumentThere() {
        // Given
        redis.ask("HSET", data.session(), "broken", "{\"a\":");
        data.put("{}", "whole");
        // When
        Answer read = data.get("broken");
        // Then
        assertThat(read.status()).isGreaterThanOrEqualTo(400);
        assertThat(data.get("whole").status()).isEqualTo(200);
        assertThat(data.put("{\"a\":1}", "broken").status()).isEqualTo(200);
        assertThat(data.members("broken")).isEqualTo("{\"a\":1}");
    }

    @Test
    void leavesKeysThatAreNoSessionsAlone() {
        // Given
        redis.ask("SET", data.session(), "a string of somebody else's");
        // When
        Answer read = data.get();
        // Then
        assertThat(read.status()).isGreaterThanOrEqualTo(400);
        assertThat(data.put("{}", "ns").status()).isGreaterThanOrEqualTo(400);
        assertThat(redis.ask("GET", data.session())).isEqualTo("a string of somebody else's");
        redis.ask("DEL", data.session());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"helicon:namespace:logins:", "helicon:namespace:turn:", "helicon:event:{x}", "helicon:schema:x"})
    void leavesTheServersOwnKeysAlone(String key) {
        // Given
        NamespaceRoutes own = new NamespaceRoutes(data.node(), key);
        // When
        Answer written = own.put("{}", "ns");
        Answer deleted = own.delete();
        // Then
        assertThat(written.status()).isEqualTo(400);
        assertThat(deleted.status()).isEqualTo(400);
        assertThat(redis.ask("TYPE", key)).isNotEqualTo("hash");
    }
}
