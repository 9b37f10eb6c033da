package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.Status;
import io.helicon.support.EventClient;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.RedisPublisher;
import io.helicon.support.SharedNode;
import io.helicon.support.StreamCall;
import io.helicon.support.TestRedis;
import io.helicon.v1.Event;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Callers that do not read are ended, or miss the oldest; those beside them on the same connection notice nothing. */
class EventGrpcSlowIT {
    private static final int BOUND = 200;
    private static final int SOME = 50;
    private static final String CHANNEL = "grpc:slow";
    private static final String FLAG = "-events.outbox.events=" + BOUND;
    private static final Node ENDING = SharedNode.startWith(FLAG, "-events.channels=other," + CHANNEL);
    private static final String FILLING = "x".repeat(16_000);

    @AfterAll
    static void end() {
        ENDING.close();
    }

    private static String data(int number) {
        return "\"" + number + " " + FILLING + "\"";
    }

    private static List<String> data(int from, int to) {
        return IntStream.range(from, to).mapToObj(EventGrpcSlowIT::data).toList();
    }

    /** Publishes some at a time, each time when all but the stuck have those before. */
    private static void publish(EventClient publisher, String type, int events, List<StreamCall> readers) {
        for (int from = 0; from < events; from += SOME) {
            int to = Math.min(events, from + SOME);
            Event[] some = data(from, to).stream()
                    .map(data -> EventClient.event(type, data))
                    .toArray(Event[]::new);
            assertThat(publisher.publish(some)).isNotEmpty();
            readers.forEach(reader -> reader.await(to));
        }
    }

    @Test
    void aCallThatIsNotReadIsEndedAndItsNeighboursGoOn() {
        // Given
        EventClient client = EventClient.to(ENDING);
        StreamCall stuck = StreamCall.on(client.channel(), CallOptions.DEFAULT).listen("slow:ending");
        List<StreamCall> readers = List.of(client.listen("slow:ending"), client.listen("slow"));
        // When
        publish(client, "slow:ending", 3 * BOUND, readers);
        // Then
        assertThat(readers).allSatisfy(reader -> assertThat(reader.data()).isEqualTo(data(0, 3 * BOUND)));
        await().until(() -> Metrics.of(ENDING).value("helicon_event_connections", "transport=grpc") == 2);
        assertThat(stuck.readOn().awaitEnd().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(stuck.awaitEnd().getDescription()).contains("too slowly");
        assertThat(stuck.data())
                .hasSizeLessThan(2 * BOUND)
                .isEqualTo(data(0, stuck.data().size()));
        client.close();
    }

    @Test
    void aCallThatIsNotReadMayInsteadMissTheOldest() {
        // Given
        Node dropping = SharedNode.startWith(FLAG, "-events.overflow=drop-oldest");
        EventClient client = EventClient.to(dropping);
        StreamCall stuck = StreamCall.on(client.channel(), CallOptions.DEFAULT).listen("slow:dropping");
        StreamCall reader = client.listen("slow:dropping");
        // When
        publish(client, "slow:dropping", 5 * BOUND, List.of(reader));
        // Then
        assertThat(stuck.readOn().end()).isEmpty();
        stuck.awaitLast("slow:dropping");
        await().until(() -> stuck.data().contains(data(5 * BOUND - 1)));
        assertThat(stuck.types()).containsOnlyOnce("gap");
        int gap = stuck.types().indexOf("gap");
        assertThat(stuck.data().get(gap))
                .matches("\\{\"after\":\"0\\.\\w+\\.\\d+-\\d+\",\"until\":\"0\\.\\w+\\.\\d+-\\d+\"}");
        assertThat(stuck.data().subList(0, gap)).isEqualTo(data(0, gap));
        assertThat(stuck.data().subList(gap + 1, stuck.data().size())).isEqualTo(data(4 * BOUND, 5 * BOUND));
        client.close();
        dropping.close();
    }

    @Test
    void whatOthersPublishStraightToRedisIsHeard() {
        // Given
        EventClient client = EventClient.to(ENDING);
        StreamCall call = client.listen("raw");
        RedisPublisher publisher = RedisPublisher.to(TestRedis.shared());
        // When
        var unused1 = publisher.publish("other", "{\"meta\":{\"type\":\"raw:1\"},\"data\":{ \"a\" :[1]}}");
        var unused2 = publisher.publish(CHANNEL, "no event at all");
        var unused3 = publisher.publish(CHANNEL, "{\"data\":\"é\",\"meta\":{\"type\":\"raw\"}}");
        var unused4 = publisher.publish("elsewhere", "{\"data\":2,\"meta\":{\"type\":\"raw\"}}");
        // Then
        assertThat(call.await(2)).containsExactly("{ \"a\" :[1]}", "\"é\"");
        assertThat(call.types()).containsExactly("raw:1", "raw");
        publisher.close();
        client.close();
    }
}
