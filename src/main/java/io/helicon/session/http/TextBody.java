package io.helicon.session.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.helicon.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Reads a body that is one text, refusing what is none: JAX-RS itself would put U+FFFD where a byte makes no sense. */
@Singleton
class TextBody {
    private final ObjectReader json;

    TextBody(ObjectMapper json) {
        this.json = json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @param contentType of the body, whose charset is UTF-8 when it names none */
    String plain(byte[] body, @Nullable String contentType) {
        String name = charset(contentType);
        try {
            return Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("mnemosyned: the bag value is not %s text".formatted(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.invalid("mnemosyned: the bag value's charset is not known");
        }
    }

    /** @return what the JSON string says */
    String json(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isTextual()) {
                return node.textValue();
            }
        } catch (JsonProcessingException e) {
            throw Problem.invalid("mnemosyned: the bag value is not JSON");
        } catch (IOException e) {
            throw Problem.invalid("mnemosyned: the bag value is not UTF-8");
        }
        throw Problem.invalid("mnemosyned: the bag value is not a JSON string");
    }

    private static String charset(@Nullable String contentType) {
        return contentType == null
                ? "utf-8"
                : MediaType.valueOf(contentType).getParameters().getOrDefault("charset", "utf-8");
    }
}
