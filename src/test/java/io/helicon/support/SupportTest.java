package io.helicon.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The tests' tools do to servers and networks what they say. */
class SupportTest {
    @Test
    void serversComeBackOnTheirPortAfterBeingKilled() throws IOException {
        try (TestPostgres postgres = TestPostgres.fresh();
                TestRedis redis = TestRedis.fresh()) {
            // Given
            String postgresAddress = postgres.address();
            String redisAddress = redis.address();

            // When
            postgres.killHard();
            redis.killHard();
            assertThatThrownBy(() -> new Socket("127.0.0.1", redis.port()).close())
                    .isInstanceOf(IOException.class);
            postgres.restart();
            redis.restart();

            // Then
            assertThat(postgres.address()).isEqualTo(postgresAddress);
            assertThat(redis.address()).isEqualTo(redisAddress);
            assertThat(ask(redis.port())).startsWith("-NOAUTH");
        }
    }

    @Test
    void networksBreakAndHeal() throws IOException {
        try (FaultProxy proxy = FaultProxy.to(TestRedis.shared().port())) {
            assertThat(ask(proxy.port())).startsWith("-NOAUTH");

            proxy.stall();
            assertThatThrownBy(() -> ask(proxy.port())).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            assertThat(ask(proxy.port())).startsWith("-NOAUTH");

            proxy.cut();
            assertThatThrownBy(() -> ask(proxy.port())).isInstanceOf(IOException.class);
            proxy.heal();
            await().until(() -> ask(proxy.port()).startsWith("-NOAUTH"));

            proxy.delay(Duration.ofMillis(300));
            long before = System.nanoTime();
            assertThat(ask(proxy.port())).startsWith("-NOAUTH");
            assertThat(System.nanoTime() - before)
                    .isGreaterThan(Duration.ofMillis(500).toNanos());
        }
    }

    @Test
    void aFrozenServerTakesConnectionsAndAnswersNothing() throws IOException {
        try (TestRedis redis = TestRedis.fresh()) {
            redis.freeze();
            assertThatThrownBy(() -> ask(redis.port())).isInstanceOf(SocketTimeoutException.class);
            redis.thaw();
            assertThat(ask(redis.port())).startsWith("-NOAUTH");
        }
    }

    private static String ask(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[7];
            // A closed connection is a failure, however it is told: a closing listener may still take one more.
            new DataInputStream(socket.getInputStream()).readFully(answer);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
