package io.helicon.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.wire.grpc.LonePort;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every failure over HTTP has a problem body, wherever it came up. */
@QuarkusTest
@TestProfile(LonePort.class)
class ProblemDetailsTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI root;

    @ParameterizedTest
    @CsvSource({
        "GET, failing/problem, 409, Conflict, not now",
        "GET, nowhere, 404, Not Found, nothing is found at this path",
        "GET, failing/nowhere, 404, Not Found, nothing is found at this path",
        "DELETE, failing/problem, 405, Method Not Allowed, this method is not offered here",
    })
    void refusesWithTheWordsOfItsKind(String method, String path, int status, String title, String detail)
            throws Exception {
        HttpResponse<String> response =
                send(request(path).method(method, BodyPublishers.noBody()).build());

        assertProblem(response, status, title);
        assertThat(new JsonObject(response.body()).getString("detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":                         | the body is not JSON (line 1, column 9)",
                "nonsense                           | the body is not JSON (line 1, column 1)",
                "{\"list\":[{\"number\":1},{\"number\":\"x\"}]} | field list[1].number is not of the right form (line 1, column 33)",
                "{\"name\":{}}                      | field name is not of the right form (line 1, column 9)",
            })
    void namesFieldAndPlaceOfABodyThatCannotBeRead(String body, String detail) throws Exception {
        HttpResponse<String> response = post("application/json", body);

        assertProblem(response, 400, "Invalid argument");
        assertThat(new JsonObject(response.body()).getString("detail")).isEqualTo(detail);
    }

    @Test
    void refusesAMediaTypeItDoesNotUnderstand() throws Exception {
        assertProblem(post("text/csv", "a,b"), 415, "Unsupported Media Type");
    }

    @Test
    void refusesWhatNobodyOffers() throws Exception {
        HttpRequest request =
                request("failing/problem").header("Accept", "image/png").build();

        assertProblem(send(request), 406, "Not Acceptable");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertProblem(post("application/json", "x".repeat(11_000_000)), 413, "Request Entity Too Large");
    }

    @Test
    void refusesABodyThatGrewTooLargeWithoutHavingAnnouncedIt() throws Exception {
        HttpRequest request = request("failing")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(ProblemDetailsTest::endlessName))
                .build();

        assertProblem(send(request), 413, "Request Entity Too Large");
    }

    @Test
    void tellsOfADefectNothingButItsId() throws Exception {
        HttpResponse<String> response = send(request("failing/defect").build());

        assertProblem(response, 500, "Internal error");
        assertThat(response.body()).doesNotContain("secret").containsPattern("internal error, id [0-9a-f]{8}");
    }

    private static InputStream endlessName() {
        return new ByteArrayInputStream(("{\"name\":\"" + "x".repeat(11_000_000)).getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String title) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        JsonObject body = new JsonObject(response.body());
        assertThat(body.getString("type")).isEqualTo("about:blank");
        assertThat(body.getString("title")).isEqualTo(title);
        assertThat(body.getInteger("status")).isEqualTo(status);
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send(request("failing")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).version(HttpClient.Version.HTTP_1_1);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
