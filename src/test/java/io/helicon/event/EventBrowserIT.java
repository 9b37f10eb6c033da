package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.helicon.support.Browser;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real browser's {@code EventSource}, which knows nothing of us. */
class EventBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] FLAGS = {"-events.origin=*", "-events.sse.retry=100ms"};

    @BeforeEach
    void needsTheBrowser() {
        assumeTrue(Browser.isThere(), "NOT TESTED with a real browser: Debian's chromium is not installed");
    }

    @Test
    void aBrowserThatReconnectsAfterTheServerWasRestartedMissesNothing() {
        // Given
        Node first = SharedNode.startWith(FLAGS);
        Browser browser = Browser.listeningTo("http://127.0.0.1:" + first.port() + "/?eventType=browser:restart");
        await().atMost(PATIENCE).until(() -> browser.opened() == 1);
        publish(first, 0, 50);
        await().atMost(PATIENCE).until(() -> browser.messages().size() == 50);

        // When
        first.killHard();
        publish(SharedNode.node(), 50, 100);
        Node second = SharedNode.startWith("-port=" + first.port(), FLAGS[0], FLAGS[1]);
        await().atMost(PATIENCE).until(() -> browser.opened() > 1);
        publish(second, 100, 150);
        await().atMost(PATIENCE).until(() -> browser.messages().size() >= 150);

        // Then
        assertThat(browser.messages()).isEqualTo(expected(0, 150));
        assertThat(browser.reports()).noneMatch(report -> report.startsWith("gap"));
        browser.close();
        second.close();
        first.close();
    }

    @Test
    void aBrowserThatHasHeardNothingYetMissesNothingEither() {
        // Given
        Node first = SharedNode.startWith(FLAGS);
        Browser browser = Browser.listeningTo("http://127.0.0.1:" + first.port() + "/?eventType=browser:restart");
        await().atMost(PATIENCE).until(() -> browser.opened() == 1);

        // When
        int code = first.terminate();
        publish(SharedNode.node(), 0, 10);
        Node second = SharedNode.startWith("-port=" + first.port(), FLAGS[0], FLAGS[1]);
        await().atMost(PATIENCE).until(() -> browser.messages().size() >= 10);

        // Then
        assertThat(code).isZero();
        assertThat(browser.messages()).isEqualTo(expected(0, 10));
        browser.close();
        second.close();
    }

    private static void publish(Node node, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(Rest.to(node.port())
                            .post("/v1/events")
                            .json(expected(i))
                            .send()
                            .status())
                    .isEqualTo(202);
        }
    }

    private static List<String> expected(int from, int to) {
        return IntStream.range(from, to).mapToObj(EventBrowserIT::expected).toList();
    }

    private static String expected(int number) {
        return "{\"meta\":{\"type\":\"browser:restart\"},\"data\":{\"n\":" + number + "}}";
    }
}
