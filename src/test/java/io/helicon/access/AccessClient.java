package io.helicon.access;

import io.helicon.support.Answer;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.util.concurrent.atomic.AtomicLong;

/** The routes of users and grants, as scripts of Iorio DB call them. */
final class AccessClient {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private AccessClient() {}

    /** @return the token of the shared node's administrator, signed in once */
    static String admin() {
        return Admin.TOKEN;
    }

    static String account(String username, String password) {
        return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }

    static Answer signIn(Rest rest, String username, String password) {
        return rest.post("/sessions").json(account(username, password)).send();
    }

    static String token(Rest rest, String username, String password) {
        return signIn(rest, username, password).text("token");
    }

    static Answer post(Rest rest, String path, String token, String body) {
        return rest.post(path).header("X-Session", token).json(body).send();
    }

    static Answer put(Rest rest, String token, String body) {
        return rest.put("/users").header("X-Session", token).json(body).send();
    }

    /** Makes one. @return their name */
    static String user(Rest rest, String password) {
        String name = "user" + NEXT.incrementAndGet();
        Answer made = post(rest, "/users", token(rest, "admin", "secret"), account(name, password));
        if (made.status() != 201) {
            throw new AssertionError(made.body());
        }
        return name;
    }

    /** Grants or revokes. */
    static Answer change(Rest rest, String path, String token, String... actionRolePermission) {
        return post(rest, path, token, "{\"action\":\"%s\",\"role\":\"%s\",\"permission\":\"%s\"}".formatted((Object[])
                        actionRolePermission));
    }

    /** Signs in on first touch. */
    private static final class Admin {
        private static final String TOKEN = token(SharedNode.rest(), "admin", "secret");
    }
}
