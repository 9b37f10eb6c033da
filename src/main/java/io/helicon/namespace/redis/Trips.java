package io.helicon.namespace.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;

/** How what is asked comes to Redis and back; it fails only when Redis does. */
interface Trips {
    Uni<Response> read(Reading reading);

    Uni<Response> change(Change change);
}
