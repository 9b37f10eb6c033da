package io.helicon.bench.sessions;

import io.helicon.bench.Call;
import io.helicon.bench.HttpCall;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Tokens;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/** The calls to be measured over REST. */
final class RestSessions {
    private static final String SESSIONS = "/v1/auth/sessions";
    private static final String CURRENT = SESSIONS + "/current";
    private static final Buffer NOTHING = Buffer.buffer();
    private static final Buffer NEW = Buffer.buffer(
            "{\"subject_id\":\"subject:bench\",\"subject_client\":\"bench\",\"bag\":{\"role\":\"reader\"}}");

    private final HttpConnections connections;

    RestSessions(HttpConnections connections) {
        this.connections = connections;
    }

    Call start() {
        HttpCall call = new HttpCall(HttpMethod.POST, SESSIONS, Map.of("Content-Type", "application/json"), NEW, 201);
        return (caller, outcome) -> connections.send(caller, call, outcome);
    }

    Call get(Tokens tokens) {
        return (caller, outcome) -> connections.send(caller, current(HttpMethod.GET, tokens), outcome);
    }

    Call exists(Tokens tokens) {
        return (caller, outcome) -> connections.send(caller, current(HttpMethod.HEAD, tokens), outcome);
    }

    Call setValue(Tokens tokens) {
        return (caller, outcome) -> connections.send(caller, put(tokens), outcome);
    }

    private static HttpCall current(HttpMethod method, Tokens tokens) {
        return new HttpCall(method, CURRENT, Map.of("Authorization", "Bearer " + tokens.next()), NOTHING, 200);
    }

    private static HttpCall put(Tokens tokens) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + tokens.next(), "Content-Type", "text/plain");
        Buffer value = Buffer.buffer(Long.toHexString(System.nanoTime()));
        return new HttpCall(HttpMethod.PUT, CURRENT + "/bag/seen", headers, value, 200);
    }
}
