package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    private static final int SIZE = 40;
    private static final byte LIKE_A_LINE_FEED_BUT_FOR_ONE_BIT = (byte) 0x8A;

    @ParameterizedTest
    @ValueSource(bytes = {0, 'x', '\n' - 1, '\n' + 1, LIKE_A_LINE_FEED_BUT_FOR_ONE_BIT, -1})
    void findsTheFirstWhereverItStands(byte filling) {
        for (int from = 0; from < SIZE; from++) {
            for (int at = from; at < SIZE; at++) {
                ByteBuffer bytes = filled(filling).put(at, Bytes.LINE_FEED).put(SIZE - 1, Bytes.LINE_FEED);

                assertThat(Bytes.find(Bytes.LINE_FEED, bytes, from, SIZE)).isEqualTo(at);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 39})
    void looksNoFurtherThanAsked(int until) {
        // Given
        ByteBuffer bytes = filled((byte) 'x').put(until, Bytes.LINE_FEED);

        // When
        int found = Bytes.find(Bytes.LINE_FEED, bytes, 0, until);

        // Then
        assertThat(found).isEqualTo(until);
    }

    private static ByteBuffer filled(byte filling) {
        ByteBuffer bytes = Bytes.direct(SIZE);
        while (bytes.hasRemaining()) {
            bytes.put(filling);
        }
        return bytes;
    }
}
