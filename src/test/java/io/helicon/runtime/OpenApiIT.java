package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helicon.support.Answer;
import io.helicon.support.Browser;
import io.helicon.support.Node;
import io.helicon.support.PythonClient;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import io.helicon.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the REST routes is whole, says what is to be said, is true, and is shown on a page. */
class OpenApiIT {
    /** Every REST route of the server's port, written down a second time: a new one is missing here until it is named. */
    private static final Set<String> ROUTES = Set.of(
            "get / listenAtRoot",
            "get /hc checkHealth",
            "head /hc checkHealthHead",
            "post /v1/auth/sessions startSession",
            "get /v1/auth/sessions listSessions",
            "delete /v1/auth/sessions deleteSessions",
            "get /v1/auth/sessions/current getSession",
            "head /v1/auth/sessions/current existsSession",
            "delete /v1/auth/sessions/current abandonSession",
            "put /v1/auth/sessions/current/bag/{key} setBagEntry",
            "post /v1/auth/sessions/refresh refreshSession",
            "post /sessions signIn",
            "get /sessions whoAmI",
            "post /users createUser",
            "put /users setPassword",
            "get /users listUsers",
            "get /access/{bucket} getBucketAccess",
            "post /access/{bucket} changeBucketAccess",
            "get /access/{bucket}/{stream} getStreamAccess",
            "post /access/{bucket}/{stream} changeStreamAccess",
            "get /v1/events listen",
            "post /v1/events publish",
            "get /v1/sessions/{id} getSessionData",
            "delete /v1/sessions/{id} deleteSessionData",
            "get /v1/sessions/{id}/{ns} getDocument",
            "put /v1/sessions/{id}/{ns} putDocument",
            "patch /v1/sessions/{id}/{ns} patchDocument",
            "delete /v1/sessions/{id}/{ns} deleteDocument",
            "get /v1/sessions/{id}/{ns}/{key} getMember",
            "put /v1/sessions/{id}/{ns}/{key} putMember",
            "delete /v1/sessions/{id}/{ns}/{key} deleteMember",
            "post /v1/sessions:batchGet batchGetSessionData",
            "get /v1/schemas listSchemas",
            "get /v1/schemas/{name} getSchema",
            "put /v1/schemas/{name} putSchema",
            "delete /v1/schemas/{name} deleteSchema");

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final JsonNode document =
            SharedNode.rest().get("/openapi?format=json").send().json();

    @Test
    void describesEveryRouteByAnIdOfItsOwnAndNothingElse() {
        assertThat(operations().map(Described::route)).containsExactlyInAnyOrderElementsOf(ROUTES);
        assertThat(operations().map(Described::id)).doesNotHaveDuplicates();
    }

    @Test
    void saysOfEveryOperationWhatItDoes() {
        assertThat(operations()).allSatisfy(it -> assertThat(it.text("summary")).isNotBlank());
        assertThat(operations()).allSatisfy(it -> assertThat(it.texts("/tags")).isNotEmpty());
    }

    @Test
    void saysOfEveryOperationHowItSucceedsAndHowItFails() {
        assertThat(operations())
                .allSatisfy(it ->
                        assertThat(it.statuses()).anyMatch(OpenApiIT::isSuccess).containsAll(it.failures()));
    }

    @Test
    void declaresEveryParameterOfAPath() {
        assertThat(operations())
                .allSatisfy(it -> assertThat(it.pathParameters()).isEqualTo(it.declared("path")));
    }

    @Test
    void knowsEverySchemeOfTokensThatItNames() {
        Set<String> known = names(document.at("/components/securitySchemes"));

        assertThat(operations()).allSatisfy(it -> assertThat(known).containsAll(it.schemes()));
    }

    @Test
    void saysWhatItDescribes() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/title").asText()).isEqualTo("Helicon");
        assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+\\S*");
        assertThat(document.at("/info/license/name").asText()).isEqualTo("Apache 2.0");
        assertThat(document.at("/info/description").asText()).contains("operators");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, application/json, application/json",
        "/openapi, application/yaml, application/yaml",
        "/openapi, */*, application/yaml",
        "/openapi?format=json, */*, application/json",
        "/docs/, text/html, text/html",
    })
    void isServedInTheFormThatIsAskedFor(String path, String accept, String contentType) {
        Answer answer = SharedNode.rest().get(path).header("Accept", accept).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(contentType);
    }

    @Test
    void isValidAndTrueForAClientThatKnowsNothingElse() {
        try (Node node = SharedNode.startWith("-postgres.schema=openapi")) {
            String report = PythonClient.run("openapi_check.py", "http://127.0.0.1:" + node.port());

            assertThat(report.lines().map(line -> line.split(" ", 2)[0]))
                    .containsAll(operations().map(Described::id).toList());
        }
    }

    @Test
    void isShownByAPageThatNeedsNothingFromElsewhere() {
        assumeTrue(Browser.isThere(), "NOT TESTED with a real browser: Debian's chromium is not installed");
        String server = "http://127.0.0.1:" + SharedNode.node().port() + "/";

        Visit visit = Visit.to(server + "docs");

        assertThat(visit.page()).contains(operations().map(Described::shown).toList());
        assertThat(visit.requests()).contains(server + "openapi").allMatch(it -> it.startsWith(server));
    }

    @Test
    void isNotOnThePortOfOperators() {
        Rest operators = Rest.to(SharedNode.node().operatorPort());

        assertThat(operators.get("/openapi").send().status()).isEqualTo(404);
        assertThat(operators.get("/docs/").send().status()).isEqualTo(404);
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private Stream<Described> operations() {
        return document.path("paths").properties().stream().flatMap(OpenApiIT::operations);
    }

    private static Stream<Described> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue().properties().stream()
                .map(it -> new Described(it.getKey(), path.getKey(), it.getValue()));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** One operation of the document. */
    private record Described(String method, String path, JsonNode json) {
        String route() {
            return method + " " + path + " " + id();
        }

        String id() {
            return text("operationId");
        }

        String text(String field) {
            return json.path(field).asText();
        }

        /** A piece of the page that only this operation is the reason of. */
        String shown() {
            return "operations-" + texts("/tags").get(0) + "-" + id();
        }

        List<String> texts(String pointer) {
            return items(pointer).map(JsonNode::asText).toList();
        }

        Set<String> statuses() {
            return names(json.path("responses"));
        }

        /** Those that come of what it takes, and the defect that nobody excludes. */
        Set<String> failures() {
            Set<String> failures = new TreeSet<>(Set.of("500", "503"));
            if (json.has("requestBody")) {
                failures.addAll(Set.of("400", "413", "415"));
            }
            if (json.has("parameters")) {
                failures.add("400");
            }
            if (json.has("security")) {
                failures.add("401");
            }
            return failures;
        }

        Set<String> pathParameters() {
            return PATH_PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        Set<String> declared(String place) {
            return items("/parameters")
                    .filter(it -> it.path("in").asText().equals(place))
                    .map(it -> it.path("name").asText())
                    .collect(Collectors.toSet());
        }

        Set<String> schemes() {
            return items("/security").flatMap(it -> names(it).stream()).collect(Collectors.toSet());
        }

        private Stream<JsonNode> items(String pointer) {
            return StreamSupport.stream(json.at(pointer).spliterator(), false);
        }
    }
}
