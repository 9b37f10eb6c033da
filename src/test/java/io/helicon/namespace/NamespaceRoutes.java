package io.helicon.namespace;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.helicon.support.Answer;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data of one session as one node serves it, called as {@code data.put("{}", "lastSeen")}: names follow bodies, first
 * the namespace, then the key, and are percent-encoded here.
 */
record NamespaceRoutes(Node node, String session) {
    static final String ROOT = "/v1/sessions";
    static final String NOT_FOUND = "{\"error\":\"not_found\"}";
    static final String UNAVAILABLE = "{\"error\":\"unavailable\"}";
    static final String MERGE = "application/merge-patch+json";
    static final String PATCH = "application/json-patch+json";

    /** Of a user nobody else knows, at the node that all tests share. */
    static NamespaceRoutes fresh() {
        return fresh(SharedNode.node());
    }

    static NamespaceRoutes fresh(Node node) {
        return new NamespaceRoutes(node, "user-" + UUID.randomUUID());
    }

    /** The same data, elsewhere. */
    NamespaceRoutes at(Node other) {
        return new NamespaceRoutes(other, session);
    }

    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String path(String... names) {
        return Stream.concat(Stream.of(session), Stream.of(names))
                .map(NamespaceRoutes::encode)
                .collect(Collectors.joining("/", ROOT + "/", ""));
    }

    Rest rest() {
        return Rest.to(node.port());
    }

    Rest.Call call(String method, String... names) {
        return rest().call(method, path(names));
    }

    Answer get(String... names) {
        return call("GET", names).send();
    }

    @CanIgnoreReturnValue
    Answer put(String json, String... names) {
        return call("PUT", names).json(json).send();
    }

    /** @param ttl as the parameter of that name says it */
    @CanIgnoreReturnValue
    Answer putFor(String ttl, String json, String... names) {
        return rest().put(path(names) + "?ttl=" + ttl).json(json).send();
    }

    @CanIgnoreReturnValue
    Answer delete(String... names) {
        return call("DELETE", names).send();
    }

    @CanIgnoreReturnValue
    Answer merge(String patch, String namespace) {
        return call("PATCH", namespace).body(MERGE, patch).send();
    }

    @CanIgnoreReturnValue
    Answer patch(String patch, String namespace) {
        return call("PATCH", namespace).body(PATCH, patch).send();
    }

    /** @return its documents of these namespaces at once */
    Answer read(String... namespaces) {
        return rest().get(path()
                        + Stream.of(namespaces)
                                .map(name -> "namespaces=" + encode(name))
                                .collect(Collectors.joining("&", "?", "")))
                .send();
    }

    /** @return the members that clients wrote, as they stand in a document */
    String members(Answer document) {
        return document.body()
                .replaceFirst("^\\{\"_session\":\"[^\"]*\",\"_namespace\":\"[^\"]*\",\"_modified\":\"[^\"]*\",?", "{");
    }

    /** @return the same of the document as it is now */
    String members(String namespace) {
        return members(get(namespace));
    }

    /** @return whether there is nothing of it at all */
    boolean isEmpty() {
        return get().body().equals("{\"_session\":\"%s\",\"_namespaces\":[]}".formatted(session));
    }
}
