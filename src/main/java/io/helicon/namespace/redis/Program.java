package io.helicon.namespace.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** A program that Redis runs in one step: called by its digest, and sent whole to a Redis that does not know it yet. */
record Program(String text, String digest) {
    private static final Command CALL = Command.newInstance(io.vertx.redis.client.Command.EVALSHA);
    private static final Command SEND = Command.newInstance(io.vertx.redis.client.Command.EVAL);

    Program(String text) {
        this(text, digest(text));
    }

    /**
     * @param way to Redis
     * @param keys all in one slot
     */
    Uni<Response> run(Function<Request, Uni<Response>> way, List<String> keys, List<String> words) {
        return way.apply(request(CALL, digest, keys, words))
                .onFailure(failure -> String.valueOf(failure.getMessage()).startsWith("NOSCRIPT"))
                .recoverWithUni(() -> way.apply(request(SEND, text, keys, words)));
    }

    private static Request request(Command command, String which, List<String> keys, List<String> words) {
        Request request = Request.cmd(command).arg(which).arg(keys.size());
        keys.forEach(request::arg);
        words.forEach(request::arg);
        return request;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
