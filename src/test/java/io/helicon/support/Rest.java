package io.helicon.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One server's HTTP routes, called as {@code rest.get("/path").bearer(token).send()}. */
public final class Rest {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String root;

    private Rest(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public static Rest to(int port) {
        return new Rest(port);
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
        return new Call(method, URI.create(root + path));
    }

    /** A request being written. */
    public static final class Call {
        private final String method;
        private final HttpRequest.Builder request;
        private byte[] body = {};

        private Call(String method, URI uri) {
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
                return Answer.of(HTTP.send(
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
