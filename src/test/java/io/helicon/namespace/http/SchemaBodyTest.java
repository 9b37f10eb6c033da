package io.helicon.namespace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.namespace.JsonSchema;
import io.helicon.namespace.SchemaEntry;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaOrigin;
import io.helicon.namespace.SchemaText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaBodyTest {
    private final SchemaBody bodies = new SchemaBody(new ObjectMapper());

    private static SchemaEntry entry(String text, boolean declarative) {
        SchemaOrigin origin = new SchemaOrigin(SchemaOrigin.Source.REGISTRY, "registry:x", "registry:x");
        JsonSchema schema = new JsonSchema(Map.of(), Set.of(), declarative);
        return new SchemaEntry(
                new SchemaText(new SchemaName("x"), origin, text, Optional.empty()),
                Optional.of(schema),
                Optional.of(schema),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: object|true|application/yaml",
                "$schema: x|false|application/yaml",
                "{type: object}|true|application/yaml",
                "{} # JSON and more|true|application/yaml",
                "{\"type\": \"object\"}|true|application/json",
                " {\"$schema\": \"x\"}|false|application/schema+json"
            })
    void theMediaTypeIsThatOfTheText(String text, boolean declarative, String mediaType) {
        assertThat(bodies.mediaType(entry(text, declarative))).isEqualTo(mediaType);
    }

    @Test
    void numbersOfACompiledSchemaAreExact() {
        // Given
        JsonSchema schema =
                new JsonSchema(Map.of("maximum", new BigDecimal("12345678901234567890.10")), Set.of(), true);

        // When
        byte[] json = bodies.json(schema);

        // Then
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"maximum\":12345678901234567890.10}");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        assertThat(bodies.text("\u00e4".getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00e4");
        assertThat(catchThrowable(() -> bodies.text(new byte[] {(byte) 0xe4})))
                .hasMessage("invalid_schema: the body is not UTF-8");
    }
}
