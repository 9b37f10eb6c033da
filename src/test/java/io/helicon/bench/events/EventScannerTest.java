package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventScannerTest {
    /** All that a stream may hold: comments, a retry line, ids, several events, blank lines where none are needed. */
    private static final String STREAM = """
            : hi

            retry: 2000

            id: 7-1
            data: {"meta":{"type":"a:b"},"data":{"at":"#000000000000:0000000000000017#","text":"x#1:2#"}}

            :heartbeat

            data: {"at":"#1:18#"}
            id: 7-2

            :data: #9:9#

            id:#8:8#
            data:{"at":"#2:19#"}


            """;

    private static final String SEEN = "0@17 1@18 2@19";

    private final Seen seen = new Seen();
    private final EventScanner scanner = new EventScanner(seen);

    @Test
    void findsTheSameEventsWhereverReadsCutThem() {
        for (int cut = 0; cut < Cuts.of(STREAM); cut++) {
            Seen cutInTwo = new Seen();
            EventScanner itsScanner = new EventScanner(cutInTwo);

            Cuts.feed(STREAM, cut, (bytes, length) -> itsScanner.scan(bytes, 0, length));

            assertThat(cutInTwo).as("cut at %d", cut).hasToString(SEEN);
        }
    }

    @Test
    void findsThemByteByByteToo() {
        // When
        Cuts.feedByteByByte(STREAM, this::scan);

        // Then
        assertThat(seen).hasToString(SEEN);
    }

    @Test
    void linesMayEndWithCarriageReturnAndLineFeed() {
        // When
        Cuts.feedByteByByte(STREAM.replace("\n", "\r\n"), this::scan);

        // Then
        assertThat(seen).hasToString(SEEN);
    }

    @Test
    void findsEventsWhereverChunksCutThem() {
        for (int size = 1; size < STREAM.length(); size++) {
            Seen inChunks = new Seen();
            EventScanner itsScanner = new EventScanner(inChunks);
            Chunks chunks = new Chunks();

            Cuts.feedByteByByte(chunked(size), (bytes, length) -> {
                var unused = chunks.decode(bytes, 0, length, itsScanner);
            });

            assertThat(inChunks).as("chunks of %d bytes", size).hasToString(SEEN);
        }
    }

    @Test
    void anEventWithoutItsBlankLineHasNotArrived() {
        // When
        Cuts.feedByteByByte("data: {\"at\":\"#1:18#\"}\n", this::scan);

        // Then
        assertThat(seen).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: gap\ndata: {\"at\":\"#1:18#\"}\n\n",
                "data: {\"at\":\"#1:18#\"}\nevent: gap\n\n",
                "data: {\"other\":1}\n\n",
                "data: #\n\n",
                "data: #1\n\n",
                "data: #1:\n\n",
                "data: #1:2\n\n",
                "data: #1:2x#\n\n",
                "data: #1#2:3\n\n",
                "data\n\n"
            })
    void whatIsNotOursIsTold(String event) {
        // When
        Cuts.feedByteByByte(event + "data: #5:6#\n\n", this::scan);

        // Then
        assertThat(seen).hasToString("stranger 5@6");
    }

    @Test
    void aNameWithoutDataIsNoEvent() {
        // When
        Cuts.feedByteByByte("event: ping\n\ndata: #5:6#\n\n", this::scan);

        // Then
        assertThat(seen).hasToString("5@6");
    }

    private void scan(ByteBuffer bytes, int length) {
        scanner.scan(bytes, 0, length);
    }

    private static String chunked(int size) {
        StringBuilder body = new StringBuilder();
        for (int from = 0; from < STREAM.length(); from += size) {
            String part = STREAM.substring(from, Math.min(STREAM.length(), from + size));
            body.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return body.toString();
    }

    private static final class Seen implements EventScanner.Sink {
        private final List<String> all = new ArrayList<>();

        @Override
        public void event(long number, long time) {
            all.add(number + "@" + time);
        }

        @Override
        public void stranger() {
            all.add("stranger");
        }

        @Override
        public String toString() {
            return String.join(" ", all);
        }
    }
}
