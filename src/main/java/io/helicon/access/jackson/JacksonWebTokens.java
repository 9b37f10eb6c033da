package io.helicon.access.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.helicon.access.AccessConfig;
import io.helicon.access.Caller;
import io.helicon.access.Username;
import io.helicon.access.WebTokens;
import io.helicon.live.Credential;
import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * JWTs in the compact form of RFC 7515. The signature is proven before a claim is read, with the algorithm that the
 * header names if it is one of three; {@code none}, public keys and critical extensions are not known here.
 */
@Singleton
final class JacksonWebTokens implements WebTokens {
    private static final Map<String, String> ALGORITHMS =
            Map.of("HS512", "HmacSHA512", "HS384", "HmacSHA384", "HS256", "HmacSHA256");
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS512\"}";
    private static final int PARTS = 3;
    private static final int LIMIT = 4_096;

    private final byte[] secret;
    private final ObjectReader json;

    JacksonWebTokens(AccessConfig config, ObjectMapper mapper) {
        this.secret = config.secret().getBytes(StandardCharsets.UTF_8);
        this.json = mapper.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public Credential issue(Username user, Instant until) {
        String claims = "{\"u\":\"" + user + "\",\"exp\":" + until.getEpochSecond() + "}";
        String signed =
                encode(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
        return new Credential(signed + "." + encode(sign("HmacSHA512", signed)));
    }

    @Override
    public Optional<Caller> verify(Credential shown) {
        String[] parts = shown.value().split("\\.", -1);
        if (parts.length != PARTS || shown.value().length() > LIMIT) {
            return Optional.empty();
        }
        try {
            return isOurs(parts) ? caller(json.readTree(decode(parts[1]))) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException | Problem e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(String... parts) throws IOException {
        JsonNode header = json.readTree(decode(parts[0]));
        Optional<String> algorithm =
                Optional.ofNullable(ALGORITHMS.get(header.path("alg").asText()));
        byte[] given = decode(parts[2]);
        return !header.has("crit")
                && algorithm
                        .filter(it -> MessageDigest.isEqual(sign(it, parts[0] + "." + parts[1]), given))
                        .isPresent();
    }

    private static Optional<Caller> caller(JsonNode claims) {
        JsonNode user = claims.path("u");
        JsonNode end = claims.path("exp");
        if (!user.isTextual() || !end.isNumber()) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(end.asLong());
        Username name = new Username(user.asText());
        return Instant.now().isBefore(until)
                ? Optional.of(new Caller(name, new Identity("user", name.value()), Optional.of(until)))
                : Optional.empty();
    }

    private byte[] sign(String algorithm, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
