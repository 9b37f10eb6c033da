package io.helicon.event.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 63, 64, 65, 1_000, 1 << 20, (1 << 24) + 1})
    void joinsWithWhatIsBehind(int length) {
        // Given
        Random random = new Random(length);
        byte[] bytes = new byte[length + 1_000];
        random.nextBytes(bytes);
        byte[] front = java.util.Arrays.copyOf(bytes, 1_000);
        byte[] back = java.util.Arrays.copyOfRange(bytes, 1_000, bytes.length);
        // When
        Checksum both = Checksum.NOTHING.and(Checksum.of(front)).and(Checksum.of(back));
        // Then
        CRC32 expected = new CRC32();
        expected.update(bytes);
        assertThat(both.crc()).isEqualTo((int) expected.getValue());
        assertThat(both.length()).isEqualTo(bytes.length);
    }
}
