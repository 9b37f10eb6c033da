package io.helicon.wire.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.v1.wiretest.Ping;
import io.helicon.wire.Doors;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** A server that stops refuses what comes and finishes what it has. */
@QuarkusTest
@TestProfile(ClosedDoorsTest.OneWay.class)
class ClosedDoorsTest {
    @TestHTTPResource
    URL url;

    @Inject
    Doors doors;

    @Test
    void newCallsAreRefusedStreamsSentAwayAndTheOthersFinish() {
        // Given
        Ping ping = Ping.newBuilder().setText("inside").build();
        RawCaller caller = new RawCaller(url);
        Future<Buffer> inside = RawCaller.wait(caller.begin("/wiretest.Wire/Hang"))
                .send(RawCaller.frame(ping))
                .compose(HttpClientResponse::body);
        Future<String> stream = RawCaller.wait(caller.begin("/wiretest.Wire/Watch"))
                .send(RawCaller.frame(ping))
                .compose(it -> it.end().map(nothing -> it.getTrailer("grpc-status")));
        await().until(() -> WireService.HANGING.containsKey("inside"));

        // When
        doors.close();

        // Then
        RawCaller.Answer refused = caller.call(RawCaller.ECHO, RawCaller.frame(ping));
        assertThat(refused.status()).isEqualTo("14");
        assertThat(refused.message()).isEqualTo("server is shutting down");
        assertThat(RawCaller.wait(stream)).isEqualTo("14");
        WireService.HANGING.get("inside").complete(ping);
        assertThat(RawCaller.wait(inside)).isEqualTo(RawCaller.frame(ping));
        caller.close();
    }

    /** Doors that are closed stay so: a server of its own. */
    public static class OneWay extends LonePort {}
}
