package io.helicon.session;

import static io.helicon.support.SharedNode.rest;
import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.util.stream.Stream;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/auth/sessions}: every refusal, as problem details (RFC 9457). */
class SessionRestRefusalIT {
    private static final String ROOT = "/v1/auth/sessions";
    private static final String CURRENT = ROOT + "/current";

    /** The routes that are about the bearer's session. */
    static Stream<Rest.Call> ofTheBearer() {
        return Stream.of(
                rest().get(CURRENT),
                rest().delete(CURRENT),
                rest().put(CURRENT + "/bag/key").body("text/plain", "value"),
                rest().put(CURRENT + "/bag/key").json("\"value\""));
    }

    @ParameterizedTest
    @MethodSource("ofTheBearer")
    void asksForATokenWhereNoneIsGiven(Rest.Call call) {
        // When
        Answer answer = call.send();
        // Then
        assertProblem(answer, 401, "mnemosyned: missing access token in header Authorization");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @MethodSource("ofTheBearer")
    void findsNoSessionOfAnUnknownTokenAndDoesNotRepeatIt(Rest.Call call) {
        // Given
        String token = Fresh.token();
        // When
        Answer answer = call.bearer(token).send();
        // Then
        assertProblem(answer, 404, "mnemosyned: storage: session not found");
        assertThat(answer.body() + answer.headers()).doesNotContain(token);
        assertThat(SharedNode.node().output()).doesNotContain(token);
    }

    @Test
    void answersHeadWithoutTokenByStatusAlone() {
        // When
        Answer answer = rest().call("HEAD", CURRENT).send();
        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limt=5                        | query parameter 'limt' is not known here",
                "limit=1&limit=2               | query parameter 'limit' is given more than once",
                "limit=ten                     | query parameter 'limit' is not a whole number",
                "limit=                        | query parameter 'limit' is not a whole number",
                "limit=99999999999999999999    | query parameter 'limit' is not a whole number",
                "limit=-1                      | mnemosyned: limit is -1, 0 to 10000 is taken",
                "offset=10001                  | mnemosyned: offset is 10001, 0 to 10000 is taken",
                "subject_id=                   | mnemosyned: missing subject id",
                "refresh_token=                | mnemosyned: missing refresh token",
                "subject_id=%00                | mnemosyned: subject id has a NUL character at position 0",
            })
    void refusesAListByWhatIsWrongInItsQuery(String query, String detail) {
        // When
        Answer answer = rest().get(ROOT + "?" + query).send();
        // Then
        assertProblem(answer, 400, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "2026-01-01", "", "999999999999"})
    void refusesTimesThatAreNone(String time) {
        // When
        Answer list = rest().get(ROOT + "?expire_at_from=" + time).send();
        Answer delete = rest().delete(ROOT + "?expire_at_to=" + time).send();
        // Then
        String detail = "query parameter '%s' is not an RFC 3339 time such as 2026-11-01T12:00:00Z";
        assertProblem(list, 400, detail.formatted("expire_at_from"));
        assertProblem(delete, 400, detail.formatted("expire_at_to"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                              | mnemosyned: none of expected arguments was provided",
                "?subject=%s                   | query parameter 'subject' is not known here",
                "?limit=1                      | query parameter 'limit' is not known here",
                "?refresh_token=%s&subject_id= | mnemosyned: missing subject id",
                "?refresh_token=%s&subject_id  | mnemosyned: missing subject id",
                "?subject_id=a&subject_id=b    | query parameter 'subject_id' is given more than once",
            })
    void deletesNothingWhereAConditionIsMissingOrMistyped(String query, String detail) {
        // Given
        Session session = startedWithRefreshToken();
        String narrowed = query == null ? "" : query.formatted(session.getRefreshToken());
        // When
        Answer answer = rest().delete(ROOT + narrowed).send();
        // Then
        assertProblem(answer, 400, detail);
        assertThat(sessions().exists(session.getAccessToken())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                    | mnemosyned: missing subject id",
                "{\"subject_id\":\"\"}                 | mnemosyned: missing subject id",
                "{\"subject_id\":null}                 | mnemosyned: missing subject id",
                "null                                  | mnemosyned: missing session",
                "{\"subject_id\":\"x\",\"bag\":{\"\":\"v\"}} | mnemosyned: missing bag key",
                "{\"subject_id\":\"x\",\"bag\":{\"k\":null}} | mnemosyned: a bag value is null, only strings are taken",
            })
    void refusesASessionThatIsNotWhole(String json, String detail) {
        // When
        Answer answer = rest().post(ROOT).json(json).send();
        // Then
        assertProblem(answer, 400, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"subject_id\":[\"x\"]}                            | field subject_id is not of the right form",
                "{\"subject_id\":\"x\",\"subject\":\"y\"}            | field subject is not known",
                "{\"subject_id\":{}}                                 | field subject_id is not of the right form",
                "{\"subject_id\":\"x\",\"bag\":\"y\"}                | field bag is not of the right form",
                "{\"subject_id\":\"x\",\"bag\":{\"a\":{\"b\":\"c\"}}} | field bag.a is not of the right form",
                "[]                                                  | the body is not of the right form",
                "{\"subject_id\":\"x\"                               | the body is not JSON",
                "subject_id=x                                        | the body is not JSON",
            })
    void namesTheFieldOfABodyThatCannotBeRead(String json, String detail) {
        // When
        Answer answer = rest().post(ROOT).json(json).send();
        // Then
        assertProblem(answer, 400, answer.text("detail"));
        assertThat(answer.text("detail")).startsWith(detail);
    }

    @Test
    void refusesATokenInUse() {
        // Given
        Session existing = sessions().start();
        // When
        Answer answer = rest().post(ROOT)
                .json("{\"subject_id\":\"x\",\"access_token\":\"%s\"}".formatted(existing.getAccessToken()))
                .send();
        // Then
        assertProblem(answer, 409, "mnemosyned: storage: session already exists");
        assertThat(answer.body()).doesNotContain(existing.getAccessToken());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5          | mnemosyned: the bag value is not a JSON string",
                "{}         | mnemosyned: the bag value is not a JSON string",
                "null       | mnemosyned: the bag value is not a JSON string",
                "\"open     | mnemosyned: the bag value is not JSON",
                "\"a\" \"b\" | mnemosyned: the bag value is not JSON",
            })
    void refusesBagValuesThatAreNoString(String json, String detail) {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Answer answer =
                rest().put(CURRENT + "/bag/key").bearer(token).json(json).send();
        // Then
        assertProblem(answer, 400, detail);
        assertThat(sessions().get(token).getBagMap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a;b=c", "a;"})
    void refusesASemicolonInABagKeyRatherThanCutTheKey(String key) {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Answer answer = rest().put(CURRENT + "/bag/" + key)
                .bearer(token)
                .body("text/plain", "value")
                .send();
        // Then
        assertProblem(answer, 400, "mnemosyned: a semicolon in a bag key is written %3B");
        assertThat(sessions().get(token).getBagMap()).isEmpty();
    }

    @Test
    void refusesRefreshTokensThatAreMissingOrUnknown() {
        String path = ROOT + "/refresh";
        String unknown = "{\"refresh_token\":\"%s\"}".formatted(Fresh.token());
        assertProblem(rest().post(path).json("{}").send(), 400, "mnemosyned: missing refresh token");
        assertProblem(rest().post(path).json("null").send(), 400, "mnemosyned: missing refresh token");
        assertProblem(rest().post(path).json(unknown).send(), 404, "mnemosyned: storage: session not found");
    }

    @Test
    void refusesWhatItDoesNotOffer() {
        assertProblem(rest().get(ROOT + "/nobody").send(), 404, "nothing is found at this path");
        assertProblem(rest().put(ROOT).json("{}").send(), 405, "this method is not offered here");
        assertProblem(
                rest().post(ROOT).body("text/csv", "a,b").send(),
                415,
                "a body of this media type is not understood here");
    }

    static void assertProblem(Answer answer, int status, String detail) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.text("type")).isNotEmpty();
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("detail")).isEqualTo(detail);
    }

    private static Session startedWithRefreshToken() {
        return sessions()
                .start(Session.newBuilder()
                        .setSubjectId(Fresh.subject())
                        .setRefreshToken(Fresh.token())
                        .build());
    }
}
