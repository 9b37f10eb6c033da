package io.helicon.event.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A program that runs inside Redis, in one step that nothing comes between; Redis is sent it when it does not know it. */
final class Script {
    private static final Command EVALSHA = Command.newInstance(io.vertx.redis.client.Command.EVALSHA);
    private static final Command EVAL = Command.newInstance(io.vertx.redis.client.Command.EVAL);
    private static final String UNKNOWN = "NOSCRIPT";

    private final String text;
    private final String digest;

    Script(String text) {
        this.text = text;
        this.digest = sha1(text);
    }

    String text() {
        return text;
    }

    /** @param keys all in one slot */
    Uni<Response> run(Redis redis, List<String> keys, List<String> arguments) {
        return redis.send(request(EVALSHA, digest, keys, arguments))
                .onFailure(Script::isUnknown)
                .recoverWithUni(() -> redis.send(request(EVAL, text, keys, arguments)));
    }

    private static Request request(Command command, String script, List<String> keys, List<String> arguments) {
        Request request = Request.cmd(command).arg(script).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }

    private static boolean isUnknown(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith(UNKNOWN);
    }

    private static String sha1(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
