package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token in an Authorization value. */
class AuthorizationTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "Bearer abc", "bearer abc", "BEARER   abc ", " abc "})
    void isReadBareAndAsBearer(String value) {
        // When
        Optional<AccessToken> token = AccessToken.ofAuthorization(value);

        // Then
        assertThat(token).contains(new AccessToken("abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer", "Bearer "})
    void isMissedWhereThereIsNone(String value) {
        // When
        Optional<AccessToken> token = AccessToken.ofAuthorization(value);

        // Then
        assertThat(token).isEmpty();
    }

    @Test
    void isMissedWhereThereIsNoValue() {
        // When
        Optional<AccessToken> token = AccessToken.ofAuthorization(null);

        // Then
        assertThat(token).isEmpty();
    }
}
