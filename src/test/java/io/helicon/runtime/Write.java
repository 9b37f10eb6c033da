package io.helicon.runtime;

import io.grpc.StatusRuntimeException;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import mnemosynerpc.SessionOuterClass.Session;

/**
 * A kind of write over one wire: sent to the server on a port under a name that nobody has used, and looked for under it
 * at another.
 */
record Write(String kind, BiFunction<Integer, String, Outcome> sending, BiPredicate<Integer, String> finding) {
    private static final Map<Integer, SessionClient> CLIENTS = new ConcurrentHashMap<>();
    private static final HttpClient HTTP1 = client(Version.HTTP_1_1);
    private static final HttpClient HTTP2 = client(Version.HTTP_2);

    static final Write START_GRPC = new Write("start, gRPC", Write::start, Write::exists);
    static final Write SET_GRPC = new Write("set, gRPC", Write::set, Write::isSet);
    static final Write START_REST = new Write(
            "start, REST", (port, name) -> http(HTTP1, post(port, "/v1/auth/sessions", session(name))), Write::exists);
    static final Write PUT_REST = new Write("put, REST", (port, name) -> http(HTTP1, put(port, name)), Write::isStored);
    static final Write PUT_HTTP2 =
            new Write("put, HTTP/2", (port, name) -> http(HTTP2, put(port, name)), Write::isStored);

    static final List<Write> GRPC = List.of(START_GRPC, SET_GRPC);
    static final List<Write> STORED = List.of(START_GRPC, SET_GRPC, START_REST, PUT_REST, PUT_HTTP2);

    /** @param heard whether a listener has the event of that name */
    static Write publishing(String type, BiPredicate<Integer, String> heard) {
        return new Write(
                "publish, REST", (port, name) -> http(HTTP1, post(port, "/v1/events", event(type, name))), heard);
    }

    /** Tells the clients that the server on this port has come back. */
    static void isBack(int port) {
        sessions(port).reconnect();
    }

    Outcome send(int port, String name) {
        return sending.apply(port, name);
    }

    boolean isThere(int port, String name) {
        return finding.test(port, name);
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder().version(version).build();
    }

    private static SessionClient sessions(int port) {
        return CLIENTS.computeIfAbsent(port, SessionClient::to);
    }

    private static Outcome start(int port, String name) {
        return grpc(() -> {
            Session unused = sessions(port)
                    .start(Session.newBuilder()
                            .setAccessToken(name)
                            .setSubjectId("stop")
                            .build());
        });
    }

    /** A repeated one finds its session there. */
    private static Outcome set(int port, String name) {
        Outcome started = start(port, name);
        return started.is(Outcome.Fate.DONE) || started.isRepetition()
                ? grpc(() -> {
                    Map<String, String> unused = sessions(port).setValue(name, "key", "value");
                })
                : started;
    }

    private static Outcome grpc(Runnable call) {
        try {
            call.run();
            return Outcome.DONE;
        } catch (StatusRuntimeException e) {
            return Outcome.of(e.getStatus());
        }
    }

    private static boolean exists(int port, String name) {
        return sessions(port).exists(name);
    }

    private static boolean isSet(int port, String name) {
        return exists(port, name) && sessions(port).get(name).getBagMap().containsKey("key");
    }

    private static boolean isStored(int port, String name) {
        return Rest.to(port).get(document(name)).send().body().contains("\"n\":1");
    }

    private static String session(String name) {
        return "{\"access_token\":\"" + name + "\",\"subject_id\":\"stop\"}";
    }

    private static String document(String name) {
        return "/v1/sessions/" + name + "/stop";
    }

    private static String event(String type, String name) {
        return "{\"meta\":{\"type\":\"" + type + "\"},\"data\":\"" + name + "\"}";
    }

    private static HttpRequest post(int port, String path, String body) {
        return request(port, path).POST(BodyPublishers.ofString(body)).build();
    }

    private static HttpRequest put(int port, String name) {
        return request(port, document(name))
                .PUT(BodyPublishers.ofString("{\"n\":1}"))
                .build();
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    private static Outcome http(HttpClient client, HttpRequest request) {
        try {
            return Outcome.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Outcome.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
