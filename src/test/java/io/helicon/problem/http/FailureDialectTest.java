package io.helicon.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.wire.grpc.LonePort;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the paths of a contract that fixes the bodies of its failures, nobody says it in other words. */
@QuarkusTest
@TestProfile(LonePort.class)
class FailureDialectTest {
    private static final String TOO_LARGE = "{\"error\":413,\"why\":\"the body is larger than the server takes\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI root;

    @ParameterizedTest
    @CsvSource({
        "GET,    scolding/a,      409, not now",
        "GET,    scolding/a/b,    404, nothing is found at this path",
        "GET,    failing/../scolding/a/b,  404, nothing is found at this path",
        "DELETE, scolding/a,      405, this method is not offered here",
    })
    void tellsAFailureInTheWordsOfItsPath(String method, String path, int status, String why) throws Exception {
        HttpResponse<String> response = call(method, path);

        assertTold(response, status, "{\"error\":" + status + ",\"why\":\"" + why + "\"}");
    }

    @Test
    void tellsOfAMediaTypeThatIsNotUnderstood() throws Exception {
        HttpResponse<String> response = put("text/csv", BodyPublishers.ofString("a,b"));

        assertTold(response, 415, "{\"error\":415,\"why\":\"a body of this media type is not understood here\"}");
    }

    @Test
    void tellsOfADefectNothingButItsId() throws Exception {
        HttpResponse<String> response = put("application/json", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).matches("\\{\"error\":500,\"why\":\"internal error, id [0-9a-f]{8}\"}");
    }

    @ParameterizedTest
    @CsvSource({"1001", "11000000"})
    void refusesABodyThatAnnouncesMoreThanItsPathTakes(int length) throws Exception {
        assertTold(put("application/json", BodyPublishers.ofByteArray(new byte[length])), 413, TOO_LARGE);
    }

    @Test
    void takesABodyOfJustItsLimit() throws Exception {
        HttpResponse<String> response = put("application/json", BodyPublishers.ofByteArray(new byte[1_000]));

        assertThat(response.body()).isEqualTo("{\"length\":1000}");
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, 1001", "HTTP_1_1, 11000000", "HTTP_2, 1001", "HTTP_2, 11000000"})
    void refusesABodyThatGrowsLargerWithoutHavingAnnouncedIt(HttpClient.Version version, int length) throws Exception {
        HttpRequest request = put("application/json", unannounced(length), version);

        assertTold(client.send(request, BodyHandlers.ofString()), 413, TOO_LARGE);
    }

    @Test
    void takesABodyOfJustItsLimitThatWasNotAnnounced() throws Exception {
        HttpResponse<String> response = put("application/json", unannounced(1_000));

        assertThat(response.body()).isEqualTo("{\"length\":1000}");
    }

    @Test
    void speaksItNowhereElse() throws Exception {
        HttpResponse<String> response = call("GET", "scoldings");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    private static BodyPublisher unannounced(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }

    private static void assertTold(HttpResponse<String> response, int status, String body) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(response.body()).isEqualTo(body);
    }

    private HttpResponse<String> put(String type, BodyPublisher body) throws Exception {
        return client.send(put(type, body, HttpClient.Version.HTTP_1_1), BodyHandlers.ofString());
    }

    private HttpRequest put(String type, BodyPublisher body, HttpClient.Version version) {
        return request("scolding/a", version)
                .header("Content-Type", type)
                .PUT(body)
                .build();
    }

    private HttpResponse<String> call(String method, String path) throws Exception {
        HttpRequest request = request(path, HttpClient.Version.HTTP_1_1)
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Joined and not resolved: what is to be sent here may well have dots in it. */
    private HttpRequest.Builder request(String path, HttpClient.Version version) {
        return HttpRequest.newBuilder(URI.create(root + path)).version(version);
    }
}
