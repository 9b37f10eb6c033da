package io.helicon.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** One server's HTTP routes, called as {@code rest.get("/path").bearer(token).send()}. */
public final class Rest {
    private static final HttpClient HTTP = client(HttpClient.Version.HTTP_1_1).build();

    private final HttpClient http;
    private final String root;

    private Rest(HttpClient http, String root) {
        this.http = http;
        this.root = root;
    }

    public static Rest to(int port) {
        return new Rest(HTTP, "http://127.0.0.1:" + port);
    }

    /** The same with connections of its own, for requests after which the server closes theirs. */
    public static Rest alone(int port) {
        return new Rest(client(HttpClient.Version.HTTP_1_1).build(), "http://127.0.0.1:" + port);
    }

    /** The same over TLS, with connections of its own. */
    public static Rest secure(int port, SSLContext trust, HttpClient.Version version) {
        return new Rest(client(version).sslContext(trust).build(), "https://127.0.0.1:" + port);
    }

    private static HttpClient.Builder client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).connectTimeout(Duration.ofSeconds(5));
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    public Call post(String path) {
        return call("POST", path);
    }

    public Call put(String path) {
        return call("PUT", path);
    }

    public Call call(String method, String path) {
        return new Call(http, method, URI.create(root + path));
    }

    /** A request being written. */
    public static final class Call {
        private final HttpClient http;
        private final String method;
        private final HttpRequest.Builder request;
        private byte[] body = {};

        private Call(HttpClient http, String method, URI uri) {
            this.http = http;
            this.method = method;
            this.request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        }

        public Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Call bearer(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call json(String text) {
            return body("application/json", text);
        }

        public Call body(String contentType, String text) {
            return body(contentType, text.getBytes(StandardCharsets.UTF_8));
        }

        public Call body(String contentType, byte[] bytes) {
            body = bytes;
            return header("Content-Type", contentType);
        }

        public Answer send() {
            HttpRequest.BodyPublisher publisher =
                    body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
            try {
                return Answer.of(http.send(
                        request.method(method, publisher).build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
