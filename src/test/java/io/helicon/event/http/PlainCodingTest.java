package io.helicon.event.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Cursor;
import io.helicon.event.Notice;
import io.helicon.event.Notices;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainCodingTest {
    private final Coding coding = PlainCoding.SHARED;

    @Test
    void anEventIsAnIdAndOneLineOfData() {
        assertThat(written(Notices.event("program:1", "{ \"b\":1.0,\"a\":2}", 7)))
                .isEqualTo("""
                        id: 0.e.1000-7
                        data: {"meta":{"type":"program:1"},"data":{ "b":1.0,"a":2}}

                        """);
    }

    @Test
    void typesAreWrittenAsJson() {
        assertThat(written(Notices.event("a\"\n\\\u00e9:\ud83d\ude80", "null", 7)))
                .isEqualTo("""
                        id: 0.e.1000-7
                        data: {"meta":{"type":"a\\"\\n\\\\\u00e9:\ud83d\ude80"},"data":null}

                        """);
    }

    @Test
    void anEventBeforeAllHistoryHasNoId() {
        assertThat(written(Notices.event("a", "1", Cursor.NONE))).isEqualTo("""
                        data: {"meta":{"type":"a"},"data":1}

                        """);
    }

    @Test
    void aLossIsAGapWithItsEnds() {
        assertThat(written(Notices.lost("program", Notices.cursor(3), Notices.cursor(9))))
                .isEqualTo("""
                        event: gap
                        id: 0.e.1000-9
                        data: {"meta":{"type":"program"},"data":{"after":"0.e.1000-3","until":"0.e.1000-9"}}

                        """);
    }

    @Test
    void aLossAfterAnUnknownPlaceBeginsNowhere() {
        assertThat(written(Notices.lost("", Cursor.NONE, Notices.cursor(9)))).isEqualTo("""
                        event: gap
                        id: 0.e.1000-9
                        data: {"meta":{"type":""},"data":{"after":"","until":"0.e.1000-9"}}

                        """);
    }

    @Test
    void aPlaceIsAnIdAlone() {
        assertThat(written(Notices.place(Notices.cursor(9)))).isEqualTo("id: 0.e.1000-9\n\n");
        assertThat(written(Notices.place(Cursor.NONE))).isEqualTo("\n");
    }

    @Test
    void aHeartbeatIsACommentAndTheId() {
        assertThat(written(Notices.heartbeat(Notices.cursor(9)))).isEqualTo(":heartbeat\nid: 0.e.1000-9\n\n");
    }

    @Test
    void whatIsSaidFirstAndLastIsWrittenAsItIs() {
        byte[] retry = SseText.retry(Duration.ofSeconds(2));
        assertThat(coding.first(retry)).hasToString("retry: 2000\n\n");
        assertThat(coding.last(retry)).hasToString("retry: 2000\n\n");
    }

    @Test
    void aLoneEventIsTheSameBufferForAllConnections() {
        // Given
        Notice event = Notices.event("a", "1", 1);
        // When
        List<Buffer> first = coding.write(List.of(event));
        // Then
        assertThat(first).hasSize(1);
        assertThat(coding.write(List.of(event)).get(0)).isSameAs(first.get(0));
    }

    @Test
    void manySmallEventsAreOneBuffer() {
        // Given
        List<Notice> batch = IntStream.range(0, 500)
                .mapToObj(i -> Notices.event("a", String.valueOf(i), i))
                .toList();
        // When
        List<Buffer> written = coding.write(batch);
        // Then
        assertThat(written).hasSize(1);
        assertThat(written.get(0).toString())
                .isEqualTo(batch.stream().map(this::written).collect(Collectors.joining()));
    }

    @Test
    void largeEventsAreNotCopied() {
        // Given
        Notice large = Notices.event("a", "\"" + "x".repeat(100_000) + "\"", 2);
        List<Notice> batch = List.of(Notices.event("a", "1", 1), large, Notices.event("a", "3", 3));
        // When
        List<Buffer> written = coding.write(batch);
        // Then
        assertThat(written).hasSize(3);
        assertThat(written.get(1)).isSameAs(coding.write(List.of(large)).get(0));
        assertThat(((BufferImpl) written.get(1)).getByteBuf().isDirect()).isTrue();
        assertThat(written.stream().map(Buffer::toString).collect(Collectors.joining()))
                .isEqualTo(batch.stream().map(this::written).collect(Collectors.joining()));
    }

    private String written(Notice notice) {
        return coding.write(List.of(notice)).get(0).toString(StandardCharsets.UTF_8);
    }
}
