package io.helicon.bench.executable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizesTest {
    @Test
    void readsWhatEnginesSayOfAnImage() {
        // When
        List<Double> sizes = Stream.of("81115233", "81.1 MB", "81.1MB", "1.2 GB")
                .map(Sizes::parse)
                .toList();

        // Then
        assertThat(sizes).containsExactly(81_115_233.0, 81_100_000.0, 81_100_000.0, 1_200_000_000.0);
    }

    @Test
    void knowsNothingOfAnImageThatNobodyHas() {
        assertThat(Sizes.ofImage("localhost/no-such-image:of-ours")).isEmpty();
    }

    @Test
    void readsBothFiguresOfWhatIsResident() {
        // Given
        String rollup =
                "00400000-7ffd ---p 00000000 00:00 0 [rollup]\nRss:   1000 kB\nPss:    500 kB\nPss_Anon: 9 kB\n";

        // When
        Resident resident = Resident.parse(rollup);

        // Then
        assertThat(resident).isEqualTo(new Resident(1_024_000, 512_000));
    }
}
