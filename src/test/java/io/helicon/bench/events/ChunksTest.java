package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {
    private static final String BODY =
            "5\r\nhello\r\n1;name=\"a;b\"\r\n \r\n0000A\r\nworld\r\n\n0\n\r\n0\r\nTrailer: x\r\n\r\n";
    private static final String DATA = "hello world\r\n\n0\n";

    private final StringBuilder data = new StringBuilder();
    private final Chunks chunks = new Chunks();
    private int end;

    @Test
    void isTheSameWhereverReadsCutIt() {
        for (int cut = 0; cut < Cuts.of(BODY); cut++) {
            ChunksTest cutInTwo = new ChunksTest();

            Cuts.feed(BODY, cut, cutInTwo::decode);

            assertThat(cutInTwo.data).as("cut at %d", cut).hasToString(DATA);
            assertThat(cutInTwo.chunks.isEnded()).isTrue();
        }
    }

    @Test
    void isTheSameByteByByte() {
        // When
        Cuts.feedByteByByte(BODY, this::decode);

        // Then
        assertThat(data).hasToString(DATA);
        assertThat(chunks.isEnded()).isTrue();
    }

    @Test
    void endsBeforeWhatFollows() {
        // Given
        String followed = BODY + "HTTP/1.1 200 OK";

        // When
        Cuts.feed(followed, followed.length(), this::decode);

        // Then
        assertThat(end).isEqualTo(BODY.length());
    }

    @Test
    void anUnfinishedBodyIsNotAtItsEnd() {
        // When
        Cuts.feedByteByByte("5\r\nhello\r\n", this::decode);

        // Then
        assertThat(chunks.isEnded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\r\n", "5\r\nhelloX", "1F2F3F4F5\r\n", ";a=b\r\n"})
    void refusesWhatIsNoChunk(String wrong) {
        assertThatExceptionOfType(MalformedStream.class).isThrownBy(() -> Cuts.feedByteByByte(wrong, this::decode));
    }

    private void decode(ByteBuffer bytes, int length) {
        end = length == 0 ? end : chunks.decode(bytes, 0, length, this::append);
    }

    private void append(ByteBuffer bytes, int from, int until) {
        for (int at = from; at < until; at++) {
            data.append((char) bytes.get(at));
        }
    }
}
