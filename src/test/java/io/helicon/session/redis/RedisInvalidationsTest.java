package io.helicon.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.session.Answers;
import io.helicon.session.Invalidation;
import io.helicon.session.InvalidationChannel;
import io.helicon.session.InvalidationChannelContract;
import io.helicon.session.RecordingListener;
import io.helicon.session.SessionSettings;
import io.helicon.support.TestRedis;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisInvalidationsTest implements InvalidationChannelContract {
    private static final TestRedis SERVER = TestRedis.fresh();

    private final RedisInvalidations channel = new RedisInvalidations(
            RedisForTests.client(SERVER),
            SessionSettings.with("cache-lease", "PT0.4S").config());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Override
    public InvalidationChannel channel() {
        return channel;
    }

    @Override
    public void breakDown() {
        SERVER.killHard();
    }

    @Override
    public void recover() {
        SERVER.restart();
    }

    @Test
    void aFrozenRedisIsNoticedAndForgiven() {
        // Given
        RecordingListener node = RecordingListener.on(channel);

        // When
        SERVER.freeze();
        await().until(() -> node.states().contains("down"));
        SERVER.thaw();

        // Then
        await().until(() -> node.states().size() == 3);
        assertThat(node.states()).containsExactly("up", "down", "up");
    }

    @Test
    void sendingFailsWhileRedisIsDead() {
        // Given
        RecordingListener node = RecordingListener.on(channel);
        SERVER.killHard();

        // When
        Throwable failure = Answers.failure(channel.send(new Invalidation(node.self(), 1, List.of())));

        // Then
        assertThat(failure).isNotNull();
        SERVER.restart();
        await().until(() -> node.states().contains("down") && node.states().size() >= 3);
    }

    @Test
    void garbageOnTheChannelHarmsNobody() {
        // Given
        RecordingListener node = RecordingListener.on(channel);
        List<String> garbage =
                List.of("", " ", "x", "not-a-uuid 7", node.self() + " x", node.self() + " 1 !!!", "\u0000");

        // When
        garbage.forEach(text -> Answers.done(channel.publish(channel.everybody(), text)));
        garbage.forEach(text -> Answers.done(channel.publish(channel.own(node.self()), text)));

        // Then
        Answers.done(channel.send(new Invalidation(node.self(), 42, List.of())));
        await().until(() -> node.heard(42));
    }
}
