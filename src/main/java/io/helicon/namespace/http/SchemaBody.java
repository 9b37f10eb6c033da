package io.helicon.namespace.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.namespace.JsonSchema;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SchemaEntry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bodies that are schemas themselves, and the media types that fit them. */
@Singleton
class SchemaBody {
    /** RFC 9512. */
    static final String YAML = "application/yaml";

    /** draft-bhutton-json-schema-01, 14.1. */
    static final String JSON_SCHEMA = "application/schema+json";

    private final ObjectMapper json;

    SchemaBody(ObjectMapper json) {
        this.json = json;
    }

    /** @return the text of a body, refusing what is not UTF-8 */
    String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw NamespaceProblem.of(Mistake.INVALID_SCHEMA, "the body is not UTF-8");
        }
    }

    /** @return what the text of a schema is: YAML, or JSON, which may be in the declarative language too */
    String mediaType(SchemaEntry entry) {
        if (!isJson(entry.given())) {
            return YAML;
        }
        return entry.known().filter(schema -> !schema.declarative()).isPresent()
                ? JSON_SCHEMA
                : MediaType.APPLICATION_JSON;
    }

    byte[] json(JsonSchema schema) {
        try {
            return json.writeValueAsBytes(schema.tree());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isJson(String text) {
        try {
            return text.stripLeading().startsWith("{")
                    && json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(text)
                            .isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
