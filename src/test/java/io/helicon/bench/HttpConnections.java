package io.helicon.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** HTTP/1.1 connections, kept alive, one for each caller: a connection carries one call at a time. */
public final class HttpConnections implements AutoCloseable {
    private final Vertx vertx;
    private final List<Connection> connections;

    private HttpConnections(Vertx vertx, List<Connection> connections) {
        this.vertx = vertx;
        this.connections = connections;
    }

    /** So many connections to the server, over so many event loops; each is made by its first call. */
    public static HttpConnections open(Address server, int callers, int threads) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(threads));
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(server.host())
                .setDefaultPort(server.port())
                .setMaxPoolSize(1);
        return new HttpConnections(
                vertx,
                Stream.generate(() -> new Connection(vertx.getOrCreateContext(), vertx.createHttpClient(options)))
                        .limit(callers)
                        .toList());
    }

    public int count() {
        return connections.size();
    }

    /** Sends the request over the caller's connection; any other status than the expected one is a failure. */
    public void send(int caller, HttpCall call, Call.Outcome outcome) {
        send(caller, call, body -> true, outcome);
    }

    /** The same, and an answer whose body is not right is a failure too. */
    public void send(int caller, HttpCall call, Predicate<Buffer> right, Call.Outcome outcome) {
        Connection connection = connections.get(caller);
        if (Vertx.currentContext() == connection.context()) {
            connection.send(call, right, outcome);
        } else {
            connection.context().runOnContext(ignored -> connection.send(call, right, outcome));
        }
    }

    @Override
    public void close() {
        var unused = vertx.close();
    }

    private record Connection(Context context, HttpClient client) {
        void send(HttpCall call, Predicate<Buffer> right, Call.Outcome outcome) {
            client.request(call.method(), call.path())
                    .compose(request -> sent(request, call))
                    .compose(response -> read(response, call, right))
                    .onSuccess(outcome::done)
                    .onFailure(failure -> failed(failure, outcome));
        }

        private static io.vertx.core.Future<HttpClientResponse> sent(HttpClientRequest request, HttpCall call) {
            call.headers().forEach(request::putHeader);
            return request.send(call.body());
        }

        private static io.vertx.core.Future<Boolean> read(
                HttpClientResponse response, HttpCall call, Predicate<Buffer> right) {
            boolean expected = response.statusCode() == call.status();
            if (!expected) {
                FirstFailure.note(call.method() + " " + call.path() + " answered " + response.statusCode());
            }
            return response.body().map(body -> expected && isRight(body, call, right));
        }

        private static boolean isRight(Buffer body, HttpCall call, Predicate<Buffer> right) {
            boolean judged = right.test(body);
            if (!judged) {
                FirstFailure.note(call.method() + " " + call.path() + " answered wrongly: " + body);
            }
            return judged;
        }

        private static void failed(Throwable failure, Call.Outcome outcome) {
            FirstFailure.note(failure.toString());
            outcome.done(false);
        }
    }
}
