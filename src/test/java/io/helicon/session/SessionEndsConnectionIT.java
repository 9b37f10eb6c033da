package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Databases;
import io.helicon.support.FaultProxy;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SseClient;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A connection that shows a session's token ends with the session, whichever node ended it and whatever Redis does. */
class SessionEndsConnectionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static TestRedis redis;
    private static FaultProxy toEnder;
    private static Node holder;
    private static Node ender;

    @BeforeAll
    static void twoNodes() {
        redis = TestRedis.fresh();
        toEnder = FaultProxy.to(redis.port());
        String schema = "-postgres.schema=ends_connection";
        holder = Node.start(Databases.flags(TestPostgres.shared(), redis, schema, "-ttl=1h", "-ttc=1s"));
        ender = Node.start(Databases.flags(TestPostgres.shared(), toEnder, redis, schema, "-ttl=1h", "-ttc=1h"));
    }

    @AfterAll
    static void end() {
        holder.close();
        ender.close();
        toEnder.close();
        redis.close();
    }

    private static String started() {
        return Rest.to(holder.port())
                .post("/v1/auth/sessions")
                .json("{\"subject_id\":\"" + Fresh.subject() + "\"}")
                .send()
                .text("access_token");
    }

    private static SseClient listening(String token) {
        return SseClient.to(holder.port())
                .header("Authorization", "Bearer " + token)
                .listen("ends:connection");
    }

    private static Answer abandon(String token) {
        return Rest.to(ender.port())
                .delete("/v1/auth/sessions/current")
                .bearer(token)
                .send();
    }

    @Test
    void aSessionAbandonedOnAnotherNodeEndsItsConnectionsAndNobodyElses() {
        // Given
        String token = started();
        SseClient concerned = listening(token);
        SseClient other = listening(started());
        SseClient anonymous = SseClient.to(holder.port()).listen("ends:connection");

        // When
        Answer answer = abandon(token);

        // Then
        assertThat(answer.status()).isEqualTo(204);
        await().atMost(PATIENCE).until(concerned::hasEnded);
        assertThat(other.hasEnded()).isFalse();
        assertThat(anonymous.hasEnded()).isFalse();
    }

    @Test
    void anEndThatRedisCouldNotTellIsFoundByTheSweep() {
        // Given
        String token = started();
        SseClient concerned = listening(token);
        toEnder.cut();

        // When
        Answer answer = abandon(token);

        // Then
        assertThat(answer.status()).isEqualTo(204);
        await().atMost(PATIENCE).until(concerned::hasEnded);
        toEnder.heal();
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        // When
        Answer answer = Rest.to(holder.port())
                .get("/v1/events?eventType=a")
                .header("Accept", "text/event-stream")
                .bearer("nobody's")
                .send();

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
