package io.helicon.access.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helicon.access.Grant;
import io.helicon.access.SignedIn;
import io.helicon.access.Username;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The bodies of answers, in the words and the order of the contract. */
final class Answers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Answers() {}

    static String ok() {
        return JSON.objectNode().put("ok", true).toString();
    }

    static String signedIn(SignedIn signedIn) {
        return JSON.objectNode()
                .put("ok", true)
                .put("token", signedIn.token().value())
                .put("username", signedIn.user().value())
                .toString();
    }

    static String user(Username user) {
        return named(user).toString();
    }

    static String users(List<Username> users) {
        return array(users.stream().map(Answers::named).toList()).toString();
    }

    static String refusal(String type, String reason) {
        return JSON.objectNode().put("type", type).put("reason", reason).toString();
    }

    static String invalidField(String field, JsonNode value) {
        ObjectNode body = JSON.objectNode().put("type", "invalid-field").put("field", field);
        return body.set("value", value).toString();
    }

    /** Users and groups by name, their permissions by word. */
    static String access(Set<Grant> grants) {
        ObjectNode body = JSON.objectNode();
        body.set("users", granted(grants, false));
        body.set("groups", granted(grants, true));
        return body.toString();
    }

    private static ArrayNode granted(Set<Grant> grants, boolean groups) {
        Map<String, Set<String>> byRole = grants.stream()
                .filter(grant -> grant.role().isGroup() == groups)
                .collect(Collectors.groupingBy(
                        grant -> grant.role().value(),
                        TreeMap::new,
                        Collectors.mapping(grant -> grant.permission().word(), Collectors.toCollection(TreeSet::new))));
        return array(byRole.entrySet().stream().map(Answers::granted).toList());
    }

    private static JsonNode granted(Map.Entry<String, Set<String>> role) {
        ArrayNode words = JSON.arrayNode();
        role.getValue().forEach(words::add);
        return JSON.objectNode().put("name", role.getKey()).set("grants", words);
    }

    private static ObjectNode named(Username user) {
        return JSON.objectNode().put("username", user.value());
    }

    private static ArrayNode array(Collection<? extends JsonNode> items) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(array::add);
        return array;
    }
}
