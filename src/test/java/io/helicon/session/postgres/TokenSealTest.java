package io.helicon.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helicon.session.AccessToken;
import io.helicon.session.SessionSettings;
import io.helicon.session.TokenDigest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSealTest {
    private static final String TOKEN = "t\u00f6ken \ud83d\udd11";
    private static final TokenDigest DIGEST = new AccessToken(TOKEN).digest();
    private static final TokenDigest OTHER = new AccessToken("other").digest();

    private final TokenSeal plain = new TokenSeal(new SessionSettings(Map.of()).config());
    private final TokenSeal sealing = withKey(new byte[32]);

    private static TokenSeal withKey(byte[] key) {
        return withKey(Base64.getEncoder().encodeToString(key));
    }

    private static TokenSeal withKey(String base64) {
        return new TokenSeal(SessionSettings.with("seal-key", base64).config());
    }

    @Test
    void aTokenIsStoredPlainWithoutAKey() {
        // When
        byte[] stored = plain.seal(TOKEN, DIGEST);

        // Then
        assertThat(stored[0]).isZero();
        assertThat(new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8))
                .isEqualTo(TOKEN);
        assertThat(plain.open(stored, DIGEST)).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void aSealedTokenShowsNothingAndOpensAgain(int length) {
        // Given
        TokenSeal seal = withKey(new byte[length]);

        // When
        byte[] stored = seal.seal(TOKEN, DIGEST);

        // Then
        assertThat(stored[0]).isEqualTo((byte) 1);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("ken ");
        assertThat(seal.open(stored, DIGEST)).isEqualTo(TOKEN);
    }

    @Test
    void oneTokenIsSealedDifferentlyEachTime() {
        assertThat(sealing.seal(TOKEN, DIGEST)).isNotEqualTo(sealing.seal(TOKEN, DIGEST));
    }

    @Test
    void aSealBelongsToItsRow() {
        // Given
        byte[] stored = sealing.seal(TOKEN, DIGEST);

        // When
        Throwable failure = catchThrowable(() -> sealing.open(stored, OTHER));

        // Then
        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageNotContaining(TOKEN);
    }

    @Test
    void aChangedByteOrAnotherKeyOpensNothing() {
        // Given
        byte[] stored = sealing.seal(TOKEN, DIGEST);
        byte[] changed = stored.clone();
        changed[20] ^= 1;
        byte[] key = new byte[32];
        key[0] = 1;

        // When
        Throwable withOtherKey = catchThrowable(() -> withKey(key).open(stored, DIGEST));

        // Then
        assertThat(withOtherKey).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing.open(changed, DIGEST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> plain.open(stored, DIGEST)).hasMessageContaining("session.seal.key");
    }

    @Test
    void aKeyMayBeAddedLater() {
        // Given
        byte[] stored = plain.seal(TOKEN, DIGEST);

        // When
        String opened = sealing.open(stored, DIGEST);

        // Then
        assertThat(opened).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aKeyThatDoesNotFitIsToldAtTheStart(String key) {
        assertThatThrownBy(() -> withKey(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
