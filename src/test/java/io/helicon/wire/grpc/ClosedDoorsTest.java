package io.helicon.wire.grpc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.v1.wiretest.Ping;
import io.helicon.wire.Doors;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
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
        Future<RawCaller.Answer> inside = caller.send("/wiretest.Wire/Hang", RawCaller.frame(ping));
        Future<RawCaller.Answer> stream = caller.send("/wiretest.Wire/Watch", RawCaller.frame(ping));
        await().until(() -> WireService.HANGING.containsKey("inside"));

        // When
        doors.close();

        // Then
        RawCaller.Answer refused = caller.call(RawCaller.ECHO, RawCaller.frame(ping));
        assertThat(refused.status()).isEqualTo("14");
        assertThat(refused.message()).isEqualTo("server is shutting down");
        assertThat(RawCaller.wait(stream).status()).isEqualTo("14");
        requireNonNull(WireService.HANGING.get("inside")).complete(ping);
        assertThat(RawCaller.wait(inside).body()).isEqualTo(RawCaller.frame(ping));
        caller.close();
    }

    /** Doors that are closed stay so: a server of its own. */
    public static class OneWay extends LonePort {}
}
