package io.helicon.bench.namespaces;

import io.helicon.bench.Address;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Keeps documents in memory as the contract says, knows of one schema that ages end at 120, or forgets what it is told. */
final class FakeNamespaces implements AutoCloseable {
    private static final int FIRST = 3;

    private final Map<String, JsonObject> documents = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final boolean forgetful;
    private final HttpServer server;

    private FakeNamespaces(boolean forgetful) throws Exception {
        this.forgetful = forgetful;
        this.server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    static FakeNamespaces start() throws Exception {
        return new FakeNamespaces(false);
    }

    /** Takes every write with 200, and stores and shows nothing of it. */
    static FakeNamespaces forgetful() throws Exception {
        return new FakeNamespaces(true);
    }

    Address address() {
        return Address.local(server.actualPort());
    }

    /** Method, target and media type of each, in order. */
    List<String> requests() {
        return requests;
    }

    private void handle(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        requests.add(request.method() + " " + request.uri() + (type == null ? "" : " " + type));
        request.bodyHandler(body -> answer(request, body.toString()));
    }

    private void answer(HttpServerRequest request, String body) {
        String[] parts = request.path().split("/", -1);
        String key = parts[FIRST] + (parts.length > FIRST + 1 ? "/" + parts[FIRST + 1] : "");
        JsonObject answer = switch (request.method().name()) {
            case "GET" -> parts.length > FIRST + 1 ? shown(key) : snapshot(key, request);
            case "PATCH" -> stored(key, shown(key).mergeIn(new JsonObject(body)));
            default ->
                parts.length > FIRST + 2
                        ? stored(key, shown(key).put(parts[FIRST + 2], body.replace("\"", "")))
                        : stored(key, new JsonObject(body));
        };
        request.response()
                .setStatusCode(answer.containsKey("error") ? 400 : 200)
                .end(answer.encode());
    }

    private JsonObject shown(String key) {
        return documents.getOrDefault(key, new JsonObject()).copy();
    }

    private JsonObject snapshot(String session, HttpServerRequest request) {
        JsonObject snapshot = new JsonObject().put("_session", session);
        request.params().getAll("namespaces").forEach(it -> snapshot.put(it, shown(session + "/" + it)));
        return snapshot;
    }

    private JsonObject stored(String key, JsonObject document) {
        if (document.getInteger("age", 0) > 120) {
            return new JsonObject().put("error", "invalid");
        }
        if (forgetful) {
            return new JsonObject();
        }
        String[] names = key.split("/", -1);
        documents.put(key, document.put("_session", names[0]).put("_namespace", names[1]));
        return document;
    }

    @Override
    public void close() {
        var unused = vertx.close();
    }
}
