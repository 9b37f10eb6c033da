package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventConfigTest {
    private static final String KEYS = """
            channel=helicon:events
            channels=
            queue=10000
            source=redis
            mockInterval=PT1S
            keyPrefix=helicon:event:
            partitions=1
            historyCount=10000
            historyAge=PT10M
            historyRoots=
            maxSize=1048576
            maxTypes=1000
            outboxEvents=4096
            outboxBytes=4194304
            overflow=disconnect
            heartbeat=PT15S
            sseRetry=PT2S
            sseEventQuery=eventType
            origin=
            debug=false
            redisTimeout=PT1S
            redisRetryInterval=PT5S
            redisMaxRetry=0
            overMaxRetryBehavior=alive""";

    @Test
    void theseAreAllKeysWithTheirDefaults() {
        // When
        Stream<String> keys = Arrays.stream(EventConfig.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> method.getName() + "=" + defaultOf(method));

        // Then
        assertThat(keys).containsExactlyInAnyOrder(KEYS.split("\n"));
    }

    @Test
    void listsAndDurationsCanBeRead() {
        // Given
        EventSettings settings = EventSettings.with("channels", "one,other")
                .and("history-roots", "program=500/PT5M,chat=/PT1H")
                .and("sse-retry", "PT0.5S");

        // When
        EventConfig config = settings.config();

        // Then
        assertThat(config.channels())
                .hasValueSatisfying(list -> assertThat(list).containsExactly("one", "other"));
        assertThat(config.historyRoots())
                .hasValueSatisfying(list -> assertThat(list).containsExactly("program=500/PT5M", "chat=/PT1H"));
        assertThat(config.sseRetry()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.origin()).isEmpty();
        assertThat(config.outboxBytes()).isEqualTo(4_194_304);
    }

    private static String defaultOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(WithDefault.class))
                .map(WithDefault::value)
                .orElse("");
    }
}
