package io.helicon.access.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.access.AccessConfig;
import io.helicon.access.Caller;
import io.helicon.access.Username;
import io.helicon.live.Credential;
import io.helicon.live.Identity;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonWebTokensTest {
    private static final String CLAIMS = "{\"u\":\"ada\",\"exp\":9999999999}";

    private final JacksonWebTokens tokens = new JacksonWebTokens(config("ours"), new ObjectMapper());

    private static AccessConfig config(String secret) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("helicon.auth.secret", secret), "test", 1_000))
                .withMapping(AccessConfig.class)
                .build()
                .getConfigMapping(AccessConfig.class);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Credential signed(String mac, String secret, String header, String claims) {
        try {
            String text = encode(header.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
            Mac signing = Mac.getInstance(mac);
            signing.init(new SecretKeySpec(secret.getBytes(UTF_8), mac));
            return new Credential(text + "." + encode(signing.doFinal(text.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsIssuedIsGoodUntilItsTime() {
        // Given
        Instant until = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

        // When
        Optional<Caller> caller = tokens.verify(tokens.issue(new Username("ada"), until));

        // Then
        assertThat(caller).contains(new Caller(new Username("ada"), new Identity("user", "ada"), Optional.of(until)));
    }

    @ParameterizedTest
    @CsvSource({"HmacSHA512, HS512", "HmacSHA384, HS384", "HmacSHA256, HS256"})
    void eachOfTheThreeAlgorithmsIsTaken(String mac, String algorithm) {
        // When
        Optional<Caller> caller = tokens.verify(signed(mac, "ours", "{\"alg\":\"" + algorithm + "\"}", CLAIMS));

        // Then
        assertThat(caller).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"None\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"hs512\"}",
                "{\"alg\":\"HS512\",\"crit\":[\"x\"]}",
                "{\"alg\":\"HS512\",\"alg\":\"HS512\"}",
                "{\"alg\":\"HS512\"} {}",
                "{\"typ\":\"JWT\"}",
                "{",
                "[]",
            })
    void aHeaderThatSaysAnythingElseIsRefused(String header) {
        // When
        Optional<Caller> caller = tokens.verify(signed("HmacSHA512", "ours", header, CLAIMS));

        // Then
        assertThat(caller).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"u\":\"ada\",\"exp\":1}",
                "{\"u\":\"ada\"}",
                "{\"u\":\"ada\",\"exp\":\"9999999999\"}",
                "{\"u\":\"ada\",\"exp\":-1}",
                "{\"u\":\"ada\",\"exp\":1e400}",
                "{\"exp\":9999999999}",
                "{\"u\":7,\"exp\":9999999999}",
                "{\"u\":\"g-admin\",\"exp\":9999999999}",
                "{\"u\":\"\",\"exp\":9999999999}",
                "{\"u\":\"ada\",\"u\":\"root\",\"exp\":9999999999}",
                "7",
            })
    void claimsThatAreOldMissingOrOddAreRefused(String claims) {
        // When
        Optional<Caller> caller = tokens.verify(signed("HmacSHA512", "ours", "{\"alg\":\"HS512\"}", claims));

        // Then
        assertThat(caller).isEmpty();
    }

    @Test
    void anothersSignatureIsRefused() {
        // When
        Optional<Caller> caller = tokens.verify(signed("HmacSHA512", "theirs", "{\"alg\":\"HS512\"}", CLAIMS));

        // Then
        assertThat(caller).isEmpty();
    }

    @Test
    void noSignatureIsRefused() {
        // Given
        String whole =
                signed("HmacSHA512", "ours", "{\"alg\":\"HS512\"}", CLAIMS).value();
        String bare = whole.substring(0, whole.lastIndexOf('.'));

        // When
        Optional<Caller> caller = tokens.verify(new Credential(bare + "."));

        // Then
        assertThat(caller).isEmpty();
        assertThat(tokens.verify(new Credential(bare))).isEmpty();
        assertThat(tokens.verify(new Credential(whole + "."))).isEmpty();
        assertThat(tokens.verify(new Credential(whole + "é"))).isEmpty();
    }
}
