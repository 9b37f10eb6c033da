package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/schemas} and the directory of schemas, on two nodes with one registry. */
class SchemaRestIT {
    private static final String YAML = "application/yaml";
    private static final String NAMED = "type: object\nproperties:\n  name:\n    type: string\n";
    private static final String AGED = NAMED + "  age:\n    type: integer\n";
    private static final String OTHER = "type: object\nproperties:\n  other:\n    type: string\n";

    @TempDir
    static Path home;

    private static SchemaFolder folder;
    private static Node one;
    private static Node two;

    private final String name = Fresh.token() + ".v1";

    @BeforeAll
    static void twoNodes() {
        folder = new SchemaFolder(home);
        one = SharedNode.startWith("-schemas.directory=" + home, "-schemas.interval=100ms");
        two = SharedNode.startWith("-schemas.interval=100ms");
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
    }

    private static Rest rest() {
        return Rest.to(one.port());
    }

    private String path() {
        return "/v1/schemas/" + name;
    }

    private Answer put(String text) {
        return rest().put(path()).body(YAML, text).send();
    }

    private int write(Node node, String document) {
        return Rest.to(node.port())
                .put("/v1/sessions/" + Fresh.token() + "/" + name)
                .json(document)
                .send()
                .status();
    }

    private JsonNode entry() {
        var listed = rest().get("/v1/schemas").send().json().findParents("name");
        return listed.stream()
                .filter(entry -> entry.get("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String state() {
        return entry().path("state").asText();
    }

    @Test
    void aFileIsHeededAsSoonAsItIsWrittenChangedAndRemoved() {
        // Given
        int before = write(one, "{}");

        // When
        folder.write(name + ".yaml", NAMED);

        // Then
        assertThat(before).isEqualTo(200);
        await().until(() -> write(one, "{}") == 400);
        assertThat(write(one, "{\"name\":\"n\"}")).isEqualTo(200);
        assertThat(entry().get("source").asText()).isEqualTo("directory");
        assertThat(entry().get("kind").asText()).isEqualTo("declarative");
        folder.write(name + ".yaml", OTHER);
        await().until(() -> write(one, "{\"other\":\"o\"}") == 200);
        assertThat(one.output()).contains(name + ".yaml forbids what its previous version allowed");
        folder.remove(name + ".yaml");
        await().until(() -> write(one, "{}") == 200);
    }

    @Test
    void aBrokenFileIsToldAndItsLastGoodVersionJudges() {
        // Given
        folder.write(name + ".yaml", NAMED);
        await().until(() -> state().equals("good"));

        // When
        folder.write(name + ".yaml", "type: object\nproperties:\n  name:\n    type: strange\n");

        // Then
        await().until(() -> state().equals("broken"));
        assertThat(entry().get("error").asText()).startsWith(name + ".yaml:4: ");
        assertThat(write(one, "{}")).isEqualTo(400);
        assertThat(write(one, "{\"name\":\"n\"}")).isEqualTo(200);
        assertThat(one.output()).containsOnlyOnce(home.resolve(name + ".yaml") + ":4: ");
        assertThat(Metrics.of(one).value("helicon_schemas", "state=broken")).isPositive();
        assertThat(Metrics.of(one).value("helicon_schema_reloads_total")).isPositive();
        assertThat(one.isReady()).isTrue();
        folder.remove(name + ".yaml");
    }

    @Test
    void aFileThatNeverWasGoodLetsNothingBeWritten() {
        // When
        folder.write(name + ".yaml", "type: strange\n");

        // Then
        await().until(() -> state().equals("broken"));
        assertThat(write(one, "{}")).isEqualTo(503);
        folder.remove(name + ".yaml");
    }

    @Test
    void whatIsPutJudgesAtOnceHereAndSoonOnTheOtherNode() {
        // When
        Answer answer = put(NAMED);

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("name")).isEqualTo(name);
        assertThat(answer.text("source")).isEqualTo("registry");
        assertThat(answer.text("state")).isEqualTo("good");
        assertThat(write(one, "{}")).isEqualTo(400);
        await().until(() -> write(two, "{}") == 400);
        assertThat(put(NAMED).status()).isEqualTo(200);
    }

    @Test
    void theTextComesBackAsItWasAndAsItWasCompiled() {
        // Given
        String text = "# a comment, \u00fc\r\n" + NAMED;
        Answer stored = put(text);

        // When
        Answer answer = rest().get(path()).send();

        // Then
        assertThat(stored.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(text);
        assertThat(answer.contentType()).isEqualTo(YAML);
        assertThat(answer.header("ETag")).isEqualTo(ETag.of(text).toString());
        assertThat(rest().call("HEAD", path()).send().header("ETag")).isEqualTo(answer.header("ETag"));
        Answer compiled = rest().get(path() + "?compiled=true").send();
        assertThat(compiled.contentType()).isEqualTo("application/schema+json");
        assertThat(compiled.json().has("$schema")).isTrue();
        assertThat(rest().get(path() + "?compiled=maybe").send().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/schema+json", "text/plain", "text/yaml;charset=utf-8"})
    void jsonSchemaIsTakenAsAnyOfTheMediaTypes(String mediaType) {
        // Given
        String text = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"required\":[\"a\"]}";

        // When
        Answer answer = rest().put(path()).body(mediaType, text).send();

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("kind")).isEqualTo("json-schema");
        assertThat(rest().get(path()).send().contentType()).isEqualTo("application/schema+json");
        assertThat(write(one, "{}")).isEqualTo(400);
        assertThat(write(one, "{\"a\":1}")).isEqualTo(200);
    }

    @Test
    void anIncompatibleVersionIsRefusedWithTheListAndForced() {
        // Given
        Answer first = put(NAMED);

        // When
        Answer refused = put(AGED);

        // Then
        assertThat(first.status()).isEqualTo(201);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("error")).isEqualTo("incompatible");
        assertThat(refused.json().get("details").toString()).contains("age");
        assertThat(write(one, "{\"name\":\"n\"}")).isEqualTo(200);
        assertThat(rest().put(path() + "?force=true").body(YAML, AGED).send().status())
                .isEqualTo(200);
        assertThat(write(one, "{\"name\":\"n\"}")).isEqualTo(400);
    }

    @Test
    void whatIsDeletedIsGoneFromBothNodes() {
        // Given
        Answer stored = put(NAMED);
        await().until(() -> write(two, "{}") == 400);

        // When
        Answer answer = rest().delete(path()).send();

        // Then
        assertThat(stored.status()).isEqualTo(201);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(write(one, "{}")).isEqualTo(200);
        await().until(() -> write(two, "{}") == 200);
        assertThat(rest().get(path()).send().text("error")).isEqualTo("not_found");
        assertThat(rest().delete(path()).send().status()).isEqualTo(404);
    }

    @Test
    void aFileIsNotDeletedAndWhatCannotBeASchemaIsRefused() {
        // Given
        folder.write(name + ".yaml", NAMED);
        await().until(() -> state().equals("good"));

        // When
        Answer answer = rest().delete(path()).send();

        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("error")).isEqualTo("is_a_file");
        folder.remove(name + ".yaml");
        Answer broken = put("type: object\nproperties: [\n");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text("error")).isEqualTo("invalid_schema");
        assertThat(broken.json().at("/details/0/message").asText()).startsWith("line ");
        assertThat(put("#" + "x".repeat(262_144)).status()).isEqualTo(413);
        assertThat(rest().put(path()).body("image/png", NAMED).send().status()).isEqualTo(415);
        assertThat(rest().put("/v1/schemas/a%23b").body(YAML, NAMED).send().text("error"))
                .isEqualTo("invalid_namespace");
    }
}
