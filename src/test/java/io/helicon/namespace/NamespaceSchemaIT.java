package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.helicon.support.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Namespaces with a schema in the directory: Sessionator's example, and files that change, break and are mended. */
class NamespaceSchemaIT {
    private static final String PERSON = "teamName.objectType.v1";

    /** As it stands in Sessionator's README. */
    private static final String EXAMPLE = """
            type: object
            allowUnknown: true
            properties:
              name:
                type: string
                min: 1
                max: 100
              age:
                type: integer
                min: 0
                max: 120
              height:
                type: number
                min: 0.0
                max: 200.0
              friends:
                type: array
                items:
                  type: object
                  allowUnknown: false
                  properties:
                    name:
                      type: string
                    age:
                      type: integer
              cool:
                type: boolean
                optional: true
              language:
                type: string
                enum:
                - en-US
                - en-GB
                - de-DE
              pet:
                type: object
                allowUnknown: false
                properties:
                  name:
                    type: string
                  species:
                    type: string
                    enum:
                    - cat
                    - dog
                    - fish
            """;

    private static final String VALID = """
            {"name":"Tom","age":30,"height":180.5,"friends":[{"name":"Ann","age":31}],"language":"en-US",\
            "pet":{"name":"Rex","species":"dog"}}""";

    private final NamespaceRoutes data = NamespaceNode.fresh();

    @BeforeAll
    static void writeTheExample() {
        NamespaceNode.schema(PERSON, EXAMPLE);
        awaitRefusal(PERSON, "{}");
    }

    @Test
    void takesWhatFulfilsTheSchema() {
        // When
        Answer stored = data.put(VALID, PERSON);
        // Then
        assertThat(stored.status()).as(stored.body()).isEqualTo(200);
        assertThat(data.members(PERSON)).isEqualTo(VALID);
        assertThat(data.put("true", PERSON, "cool").status()).isEqualTo(200);
        assertThat(data.put("\"is taken\"", PERSON, "unknown").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"age\":30|\"age\":121|/age|max",
                "\"age\":30|\"age\":-1|/age|min",
                "\"age\":30|\"age\":30.5|/age|type",
                "\"age\":30|\"age\":\"30\"|/age|type",
                "\"age\":30|\"age\":null|/age|type",
                "\"Tom\"|\"\"|/name|min",
                "\"Tom\"|\"PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP\"|/name|max",
                "180.5|200.01|/height|max",
                "\"age\":31|\"age\":\"x\"|/friends/0/age|type",
                "[{\"name\":\"Ann\",\"age\":31}]|{}|/friends|type",
                "en-US|fr-FR|/language|enum",
                "dog|bird|/pet/species|enum"
            })
    void saysWhereAndWhichRuleADocumentBreaks(String right, String wrong, String path, String rule) {
        // When
        Answer refused = data.put(VALID.replace(right, wrong), PERSON);
        // Then
        JsonNode detail = refused.json().at("/details/0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/json");
        assertThat(refused.text("error")).isEqualTo("invalid");
        assertThat(refused.json().path("details")).hasSize(1);
        assertThat(detail.path("path").textValue()).isEqualTo(path);
        assertThat(detail.path("rule").textValue()).isEqualTo(rule);
        assertThat(detail.path("message").textValue()).isNotBlank();
        assertThat(data.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"Tom\",||name",
                ",\"pet\":{\"name\":\"Rex\",\"species\":\"dog\"}||pet",
                ",\"species\":\"dog\"||species",
                "\"Rex\"|\"Rex\",\"legs\":4|legs",
                "\"age\":31|\"age\":31,\"shoes\":42|shoes"
            })
    void namesMembersThatAreMissingOrUnknown(String right, String wrong, String name) {
        // When
        Answer refused = data.put(VALID.replace(right, wrong == null ? "" : wrong), PERSON);
        // Then
        assertInvalid(refused);
        assertThat(refused.json().path("details").toString()).contains(name);
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        // When
        Answer refused = data.put(VALID.replace("Tom", "").replace("30", "300").replace("en-US", "xx"), PERSON);
        // Then
        assertInvalid(refused);
        assertThat(refused.json().findValuesAsText("path")).contains("/name", "/age", "/language");
    }

    @Test
    void judgesTheWholeBeforeAPartIsStored() {
        // Given
        Answer before = data.put(VALID, PERSON);
        // When
        Answer key = data.put("121", PERSON, "age");
        Answer merge = data.merge("{\"pet\":{\"species\":\"bird\"}}", PERSON);
        Answer patch = data.patch("[{\"op\":\"remove\",\"path\":\"/friends/0/age\"}]", PERSON);
        Answer removal = data.delete(PERSON, "name");
        // Then
        assertInvalid(key);
        assertInvalid(merge);
        assertInvalid(patch);
        assertInvalid(removal);
        assertInvalid(NamespaceNode.fresh().put("30", PERSON, "age"));
        assertThat(data.get(PERSON).body()).isEqualTo(before.body());
    }

    @Test
    void takesAnyObjectWhereThereIsNoSchema() {
        // When
        Answer stored = data.put("{\"chaos\":[1,\"a\",null]}", "no.schema");
        // Then
        assertThat(stored.status()).isEqualTo(200);
    }

    @Test
    void readsSchemasWhileItServes() {
        // Given
        String name = freshSchema("type: object\nproperties:\n  a:\n    type: integer\n");
        // When
        NamespaceNode.schema(name, "type: object\nproperties:\n  a:\n    type: string\n");
        // Then
        awaitRefusal(name, "{\"a\":1}");
        assertThat(data.put("{\"a\":\"x\"}", name).status()).isEqualTo(200);
        NamespaceNode.removeSchema(name);
        await().until(() -> data.put("{\"any\":1}", name).status() == 200);
    }

    @Test
    void judgesByTheLastGoodVersionOfABrokenFile() {
        // Given
        String name = freshSchema("type: object\nproperties:\n  a:\n    type: integer\n");
        // When
        NamespaceNode.schema(name, "type: nonsense\n");
        // Then
        await().until(() -> NamespaceNode.node().output().contains(name));
        assertThat(data.put("{\"a\":1}", name).status()).isEqualTo(200);
        assertInvalid(data.put("{\"a\":\"x\"}", name));
    }

    @Test
    void refusesDocumentsWhoseSchemaWasNeverGoodUntilItIsMended() {
        // Given
        String name = freshName();
        // When
        NamespaceNode.schema(name, "type: object\nproperties: [\n");
        // Then
        await().until(() -> data.put("{\"a\":1}", name).status() == 503);
        assertThat(data.put("{\"a\":1}", name).text("error")).isEqualTo("schema_broken");
        assertThat(data.put("1", name, "a").text("error")).isEqualTo("schema_broken");
        assertThat(data.put("{}", "other").status()).isEqualTo(200);
        assertThat(NamespaceNode.node().isReady()).isTrue();
        NamespaceNode.schema(name, "type: object\nproperties:\n  b:\n    type: integer\n");
        await().until(() -> data.put("{\"b\":1}", name).status() == 200);
        assertInvalid(data.put("{\"a\":1}", name));
    }

    private static String freshName() {
        return "team.feature-" + UUID.randomUUID() + ".v1";
    }

    /** @return the name of a schema that is in force, and does not allow an empty document */
    private static String freshSchema(String yaml) {
        String name = freshName();
        NamespaceNode.schema(name, yaml);
        awaitRefusal(name, "{}");
        return name;
    }

    private static void awaitRefusal(String name, String json) {
        await().until(() -> NamespaceNode.fresh().put(json, name).status() == 400);
    }

    private static void assertInvalid(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid");
    }
}
