package io.helicon.wire.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is gone without a word is found out. */
class PulseTest {
    private boolean used = true;
    private int pings;
    private final EmbeddedChannel channel = channel();

    @Test
    void aPeerThatIsSilentIsAskedAndThenGivenUp() {
        // When
        pass(2);
        boolean asked = channel.isOpen();
        pass(1);

        // Then
        assertThat(asked).isTrue();
        assertThat(pings).isEqualTo(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aPeerThatAnswersStays() {
        // When
        for (int beat = 0; beat < 20; beat++) {
            int before = pings;
            pass(1);
            answer(pings > before);
        }

        // Then
        assertThat(pings).isEqualTo(10);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aPeerThatSpeaksIsNotAsked() {
        // When
        for (int beat = 0; beat < 20; beat++) {
            pass(1);
            answer(true);
        }

        // Then
        assertThat(pings).isZero();
    }

    @Test
    void aConnectionWithoutCallsIsLeftAlone() {
        // Given
        used = false;

        // When
        pass(20);

        // Then
        assertThat(pings).isZero();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aClosedConnectionIsForgotten() {
        // Given
        var unused = channel.close();

        // When
        pass(20);

        // Then
        assertThat(pings).isZero();
    }

    private EmbeddedChannel channel() {
        EmbeddedChannel made = new EmbeddedChannel();
        made.freezeTime();
        made.pipeline().addFirst(new Pulse(() -> used, () -> pings++));
        return made;
    }

    private void pass(int beats) {
        for (int beat = 0; beat < beats; beat++) {
            channel.advanceTimeBy(Pulse.BEAT_SECONDS, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
    }

    private void answer(boolean really) {
        if (really) {
            boolean unused = channel.writeInbound("pong");
        }
    }
}
