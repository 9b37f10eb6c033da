package io.helicon.access.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.NullNode;
import io.helicon.access.BucketName;
import io.helicon.access.Grant;
import io.helicon.access.Login;
import io.helicon.access.Password;
import io.helicon.access.Permission;
import io.helicon.access.Role;
import io.helicon.access.Scope;
import io.helicon.access.Username;
import io.helicon.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Reads the bodies of requests; what is missing or wrong is a {@link WrongBody}. */
@Singleton
class Bodies {
    /** What is to become of a grant. */
    record Change(boolean grants, Grant grant) {}

    /** Whose password it is to be. */
    record Account(Username user, Password password) {}

    private static final String ACTION = "action";
    private static final String PERMISSION = "permission";

    private final ObjectReader json;

    Bodies(ObjectMapper mapper) {
        this.json = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Whatever is there: who can be nobody is told that they are nobody. */
    Login login(byte[] body) {
        JsonNode object = object(body);
        return new Login(
                object.path("username").asText(""), object.path("password").asText(""));
    }

    Account account(byte[] body) {
        JsonNode object = object(body);
        Optional<String> username = text(object, "username");
        Optional<String> password = text(object, "password").filter(it -> !it.isEmpty());
        if (username.isEmpty() && password.isEmpty()) {
            throw WrongBody.of("no-user-and-pass", "No username and password fields");
        }
        return new Account(
                username(username.orElseThrow(() -> WrongBody.of("no-user", "No username field"))),
                password(password.orElseThrow(() -> WrongBody.of("no-pass", "No password field"))));
    }

    Change change(byte[] body, Scope scope) {
        JsonNode object = object(body);
        JsonNode action = object.path(ACTION);
        boolean grants = action.asText().equals("grant");
        if (!grants && !action.asText().equals("revoke")) {
            throw WrongBody.field(ACTION, told(action));
        }
        String field = !object.has("role") && object.has("username") ? "username" : "role";
        Role role = role(field, object.path(field));
        return new Change(grants, new Grant(role, permission(object.path(PERMISSION), scope)));
    }

    private JsonNode object(byte[] body) {
        try {
            JsonNode read = json.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            throw WrongBody.of("invalid-body", "Invalid JSON body");
        }
        throw WrongBody.of("invalid-body", "The body is not a JSON object");
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.of(object.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Username username(String text) {
        try {
            return new Username(text);
        } catch (Problem e) {
            throw WrongBody.of("illegal-username", "Illegal Username");
        }
    }

    private static Password password(String text) {
        try {
            return new Password(text);
        } catch (Problem e) {
            throw WrongBody.of("illegal-password", String.valueOf(e.getMessage()));
        }
    }

    private static Role role(String field, JsonNode value) {
        try {
            return new Role(value.isTextual() ? value.asText() : "");
        } catch (Problem e) {
            throw WrongBody.field(field, told(value));
        }
    }

    private static Permission permission(JsonNode value, Scope scope) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .flatMap(word -> Permission.of(word.asText()))
                .filter(permission -> isOf(permission, scope))
                .orElseThrow(() -> WrongBody.field(PERMISSION, told(value)));
    }

    private static boolean isOf(Permission permission, Scope scope) {
        return switch (permission) {
            case LIST -> scope.stream().isEmpty();
            case ADMINUSERS -> scope.equals(Scope.of(BucketName.MAGIC));
            default -> true;
        };
    }

    private static JsonNode told(JsonNode value) {
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }
}
