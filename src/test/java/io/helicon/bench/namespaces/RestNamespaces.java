package io.helicon.bench.namespaces;

import io.helicon.bench.Call;
import io.helicon.bench.HttpCall;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Tokens;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls to be measured, each on the next session of the set. */
final class RestNamespaces {
    private static final String SESSIONS = "/v1/sessions/";
    private static final Map<String, String> NO_HEADERS = Map.of();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> MERGE = Map.of("Content-Type", "application/merge-patch+json");
    private static final Buffer NOTHING = Buffer.buffer();
    private static final String ALL =
            Documents.NAMESPACES.stream().collect(Collectors.joining("&namespaces=", "?namespaces=", ""));

    private final HttpConnections connections;
    private final Tokens sessions;

    RestNamespaces(HttpConnections connections, Tokens sessions) {
        this.connections = connections;
        this.sessions = sessions;
    }

    Call get(String namespace) {
        return (caller, outcome) -> read(new Reading(caller, "/" + namespace, List.of(namespace)), outcome);
    }

    /** All documents of a session at once. */
    Call snapshot() {
        return (caller, outcome) -> read(new Reading(caller, ALL, Documents.NAMESPACES), outcome);
    }

    Call put(String namespace) {
        return (caller, outcome) -> {
            String stamp = Documents.stamp();
            write(new Writing(caller, namespace, Documents.of(namespace, stamp), stamp), outcome);
        };
    }

    /** One member alone, which the server must put into the document that is there. */
    Call putKey(String namespace) {
        return (caller, outcome) -> {
            String stamp = Documents.stamp();
            String path = namespace + "/" + Documents.STAMPED;
            write(new Writing(caller, path, "\"" + stamp + "\"", stamp), outcome);
        };
    }

    Call merge(String namespace) {
        return (caller, outcome) -> {
            String stamp = Documents.stamp();
            String body = "{\"" + Documents.STAMPED + "\":\"" + stamp + "\"}";
            HttpCall call = new HttpCall(HttpMethod.PATCH, path(namespace), MERGE, Buffer.buffer(body), 200);
            connections.send(caller, call, holds(stamp, Documents.mark(namespace)), outcome);
        };
    }

    /** A document that its schema does not allow; the call succeeds when it is refused. */
    Call putAgainstItsSchema() {
        HttpCall call = new HttpCall(
                HttpMethod.PUT, path(Documents.JUDGED), JSON, Buffer.buffer(Documents.againstItsSchema()), 400);
        return (caller, outcome) -> connections.send(caller, call, holds("\"invalid\""), outcome);
    }

    private void read(Reading reading, Call.Outcome outcome) {
        String session = sessions.next();
        HttpCall call = new HttpCall(HttpMethod.GET, SESSIONS + session + reading.rest(), NO_HEADERS, NOTHING, 200);
        connections.send(reading.caller(), call, reading.right(session), outcome);
    }

    private void write(Writing writing, Call.Outcome outcome) {
        HttpCall call = new HttpCall(HttpMethod.PUT, path(writing.rest()), JSON, Buffer.buffer(writing.body()), 200);
        connections.send(writing.caller(), call, holds(writing.stamp()), outcome);
    }

    private String path(String rest) {
        return SESSIONS + sessions.next() + "/" + rest;
    }

    private static Predicate<Buffer> holds(String... texts) {
        return body -> isIn(body.toString(), texts);
    }

    private static boolean isIn(String body, String... texts) {
        return Stream.of(texts).allMatch(body::contains);
    }

    private record Reading(int caller, String rest, List<String> namespaces) {
        Predicate<Buffer> right(String session) {
            return body -> isRight(body.toString(), session);
        }

        private boolean isRight(String body, String session) {
            return body.contains(session)
                    && namespaces.stream().map(Documents::mark).allMatch(body::contains);
        }
    }

    private record Writing(int caller, String rest, String body, String stamp) {}
}
