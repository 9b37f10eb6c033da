package io.helicon.namespace.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Response;
import java.util.List;

/** A call of a program for one session alone. */
record Call(Program program, String key, List<String> words) {
    Uni<Response> over(RedisConnection connection) {
        return program.run(connection::send, List.of(key), words);
    }
}
