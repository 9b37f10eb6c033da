package io.helicon.bench.executable;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.helicon.bench.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAnswerTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = create();
    private final Address address = Address.local(server.getAddress().getPort());

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksOnUntilTheAnswerIsRight() {
        // Given
        server.createContext("/healthr", exchange -> answer(exchange, asked.size() < 2 ? 503 : 200));
        server.start();
        long started = System.nanoTime();

        // When
        long answered = FirstAnswer.of(address, "/healthr").await();

        // Then
        assertThat(asked).hasSize(3);
        assertThat(answered - started).isGreaterThan(2 * FirstAnswer.REST);
    }

    @Test
    void waitsForAServerThatDoesNotAnswerYet() throws Exception {
        // Given
        server.createContext("/current", exchange -> answer(exchange, 200));
        FirstAnswer question = FirstAnswer.of(address, "/current").with("secret");
        CompletableFuture<Long> answered = CompletableFuture.supplyAsync(question::await);
        long started = System.nanoTime();

        // When
        server.start();

        // Then
        assertThat(answered.get(10, TimeUnit.SECONDS)).isGreaterThan(started);
        assertThat(asked).containsExactly("Bearer secret");
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
