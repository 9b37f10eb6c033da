package io.helicon.namespace.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helicon.namespace.Detail;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SessionKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The body of a batch: {@code {"sessions":["a","b"],"namespaces":["x"]}}; the second may be missing. */
record BatchBody(List<SessionKey> sessions, List<Namespace> namespaces) {
    private static final String SESSIONS = "sessions";
    private static final String NAMESPACES = "namespaces";

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    static BatchBody read(byte[] body) {
        JsonNode root = tree(body);
        if (!root.isObject()) {
            throw NamespaceProblem.of(Mistake.ROOT_MUST_BE_OBJECT);
        }
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            requireKnown(member.getKey());
        }
        if (!root.has(SESSIONS)) {
            throw wrong("/" + SESSIONS, "is missing");
        }
        return new BatchBody(
                texts(root, SESSIONS).stream().map(SessionKey::new).toList(),
                SessionDataResource.namespaces(texts(root, NAMESPACES)));
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw NamespaceProblem.of(Mistake.INVALID_JSON, "the body is not JSON");
        }
    }

    private static void requireKnown(String name) {
        if (!name.equals(SESSIONS) && !name.equals(NAMESPACES)) {
            throw wrong("/%.64s".formatted(name), "is not known here");
        }
    }

    private static List<String> texts(JsonNode root, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode array = root.path(name);
        if (!array.isMissingNode() && !array.isArray()) {
            throw wrong("/" + name, "is not an array");
        }
        for (JsonNode item : array) {
            if (!item.isTextual()) {
                throw wrong("/" + name + "/" + texts.size(), "is not a string");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private static NamespaceProblem wrong(String path, String message) {
        return NamespaceProblem.of(Mistake.INVALID_REQUEST, List.of(new Detail(path, "", message)));
    }
}
