package io.helicon.event.redis;

import static io.helicon.event.EventLogUnderTest.events;
import static io.helicon.event.RecordingEventListener.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.EventSettings;
import io.helicon.event.RecordedEvent;
import io.helicon.support.FaultProxy;
import io.helicon.support.TestRedis;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of what is announced from an up on, nothing is missed until the connection breaks. */
class NothingMissedTest {
    private static final int LIVES = 8;
    private static final int STEP = 5;

    private final TestRedis redis = TestRedis.shared();
    private final FaultProxy proxy = FaultProxy.to(redis.port());
    private final List<RecordedEvent> appended = new CopyOnWriteArrayList<>();

    /** How many were recorded for certain when an up was told. */
    private final List<Integer> appendedAtUp = new CopyOnWriteArrayList<>();

    private final SourceUnderTest under = new SourceUnderTest(
            redis.address().replace(":" + redis.port(), ":" + proxy.port()), redis.address(), EventSettings.none());
    private volatile boolean enough;

    @AfterEach
    void close() {
        under.close();
        proxy.close();
    }

    private void noteUp(Object told) {
        if (told.equals(UP)) {
            appendedAtUp.add(appended.size());
        }
    }

    private void appendUntilEnough() {
        while (!enough) {
            appended.addAll(under.append(events("a", STEP)));
        }
    }

    private void endLife(int number) {
        int before = appended.size();
        await().until(() -> appended.size() > before + 100);
        proxy.cut();
        await().until(() -> under.listener.states().size() == 2 * number);
        proxy.heal();
        under.awaitUp();
    }

    private void finish(Thread appending) throws InterruptedException {
        enough = true;
        appending.join();
        RecordedEvent last = appended.get(appended.size() - 1);
        await().until(() -> under.listener.recorded().contains(last));
    }

    private List<List<RecordedEvent>> lives() {
        List<List<RecordedEvent>> lives = new ArrayList<>();
        for (Object one : under.listener.told()) {
            if (one.equals(UP)) {
                lives.add(new ArrayList<>());
            } else if (one instanceof RecordedEvent event) {
                lives.get(lives.size() - 1).add(event);
            }
        }
        return lives;
    }

    @Test
    void eachLifeHearsAllFromItsUpOn() throws InterruptedException {
        // Given
        under.listener.reactWith(this::noteUp);
        under.source.listen(under.listener);
        under.awaitUp();
        Thread appending = new Thread(this::appendUntilEnough);
        appending.start();

        // When
        IntStream.range(1, LIVES).forEach(this::endLife);

        // Then
        finish(appending);
        List<List<RecordedEvent>> lives = lives();
        assertThat(lives).hasSize(LIVES);
        for (int life = 0; life < LIVES; life++) {
            List<RecordedEvent> heard = lives.get(life);
            int first = appended.indexOf(heard.get(0));
            assertThat(first).isLessThanOrEqualTo(appendedAtUp.get(life) + STEP);
            assertThat(heard).isEqualTo(appended.subList(first, first + heard.size()));
        }
    }
}
