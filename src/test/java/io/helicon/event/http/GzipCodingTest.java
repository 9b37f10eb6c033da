package io.helicon.event.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.event.Notice;
import io.helicon.event.Notices;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipCodingTest {
    private static final byte[] RETRY = SseText.retry(java.time.Duration.ofSeconds(2));

    private final List<Notice> notices = IntStream.range(0, 1_000)
            .mapToObj(i -> Notices.event("program:" + i % 7, noise(i), i))
            .toList();

    @Test
    void aStreamOfSharedPiecesIsAGzipFileWithTheRightChecksum() throws IOException {
        // Given
        GzipCoding coding = new GzipCoding();
        Buffer stream = coding.first(RETRY);
        // When
        notices.forEach(notice -> coding.write(List.of(notice)).forEach(stream::appendBuffer));
        coding.write(notices).forEach(stream::appendBuffer);
        stream.appendBuffer(coding.last(RETRY));
        // Then
        String once = notices.stream().map(GzipCodingTest::plain).collect(Collectors.joining());
        assertThat(unpacked(stream)).isEqualTo("retry: 2000\n\n" + once + once + "retry: 2000\n\n");
    }

    @Test
    void aWrongChecksumWouldBeNoticed() {
        // Given
        GzipCoding coding = new GzipCoding();
        Buffer stream = coding.first(RETRY).appendBuffer(coding.last(RETRY));
        // When
        stream.setByte(stream.length() - 5, (byte) (stream.getByte(stream.length() - 5) + 1));
        // Then
        assertThatThrownBy(() -> unpacked(stream)).hasMessageContaining("Corrupt GZIP trailer");
    }

    @Test
    void connectionsShareEveryPiece() {
        // Given
        Notice event = notices.get(0);
        // When
        List<Buffer> first = new GzipCoding().write(List.of(event));
        // Then
        assertThat(new GzipCoding().write(List.of(event)).get(0)).isSameAs(first.get(0));
    }

    @Test
    void eachEventCanBeReadAsSoonAsItIsThere() throws IOException {
        GzipCoding coding = new GzipCoding();
        PipedInputStream in = new PipedInputStream(1 << 20);
        PipedOutputStream out = new PipedOutputStream(in);
        out.write(coding.first(RETRY).getBytes());
        GZIPInputStream reader = new GZIPInputStream(in, 16);
        assertReads(reader, "retry: 2000\n\n");
        for (Notice notice : notices) {
            out.write(coding.write(List.of(notice)).get(0).getBytes());
            assertReads(reader, plain(notice));
        }
    }

    @Test
    void largeAndIncompressibleEventsArriveWhole() throws IOException {
        // Given
        GzipCoding coding = new GzipCoding();
        Buffer stream = coding.first(new byte[0]);
        String data = "\"" + random(2_000_000) + "\"";
        // When
        coding.write(List.of(Notices.event("a", data, 1))).forEach(stream::appendBuffer);
        stream.appendBuffer(coding.last(new byte[0]));
        // Then
        assertThat(unpacked(stream)).contains(data);
    }

    @Test
    void anEventShrinks() {
        assertThat(new GzipCoding()
                        .write(List.of(Notices.event("a", "\"" + "x".repeat(1_000) + "\"", 1)))
                        .get(0)
                        .length())
                .isLessThan(120);
    }

    @Test
    void aStreamCutInTheMiddleGivesWhatCameBefore() throws IOException {
        // Given
        GzipCoding coding = new GzipCoding();
        Buffer stream = coding.first(RETRY);
        // When
        GZIPInputStream reader = new GZIPInputStream(new ByteArrayInputStream(stream.getBytes()));
        // Then
        assertReads(reader, "retry: 2000\n\n");
        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }

    private static void assertReads(GZIPInputStream reader, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(reader.readNBytes(bytes.length), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    private static String unpacked(Buffer stream) throws IOException {
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(stream.getBytes())).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String plain(Notice notice) {
        return PlainCoding.SHARED.write(List.of(notice)).get(0).toString();
    }

    private static String noise(int seed) {
        return "{\"n\":" + seed + ",\"t\":\"" + random(seed % 97) + "\"}";
    }

    private static String random(int length) {
        return new Random(length)
                .ints(length, 'A', 'Z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
