package io.helicon.wire.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.v1.wiretest.Ping;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpClientRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Every call is counted once when it starts and once when it ends, in whatever way. */
@QuarkusTest
@TestProfile(LonePort.class)
class CallMeterTest {
    private static final Ping PING = Ping.newBuilder().setText("metered").build();

    @TestHTTPResource
    URL url;

    @TestHTTPResource(value = "/", management = true)
    URI operators;

    @Inject
    MeterRegistry registry;

    @Test
    void countsAnsweredCallsWithTheirCodeAndTime() throws Exception {
        // Given
        double before = handled("Echo", "OK");

        // When
        try (RawCaller caller = new RawCaller(url)) {
            RawCaller.Answer unused = caller.call(RawCaller.ECHO, RawCaller.frame(PING));
        }

        // Then
        assertThat(handled("Echo", "OK")).isEqualTo(before + 1);
        assertThat(scrape())
                .contains(
                        "grpc_server_started_total{grpc_method=\"Echo\",grpc_service=\"wiretest.Wire\",grpc_type=\"unary\"")
                .contains(
                        "grpc_server_handled_total{grpc_code=\"OK\",grpc_method=\"Echo\",grpc_service=\"wiretest.Wire\"")
                .contains("grpc_server_handling_seconds_bucket{grpc_method=\"Echo\",grpc_service=\"wiretest.Wire\"");
    }

    @Test
    void countsCancelledCalls() {
        // Given
        double before = handled("Hang", "CANCELLED");
        RawCaller caller = new RawCaller(url);
        HttpClientRequest request = RawCaller.wait(caller.begin("/wiretest.Wire/Hang"));
        var unused = request.send(RawCaller.frame(PING));
        await().until(() -> WireService.STARTED.contains("metered"));

        // When
        request.reset();

        // Then
        await().until(() -> handled("Hang", "CANCELLED") == before + 1);
        caller.close();
    }

    private double handled(String method, String code) {
        return registry.find("grpc.server.handled").tags("grpc_method", method, "grpc_code", code).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    private String scrape() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(operators.resolve("/metrics")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
