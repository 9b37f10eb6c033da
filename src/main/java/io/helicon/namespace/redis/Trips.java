package io.helicon.namespace.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.util.List;

/** How what several callers ask comes to Redis and back, in their order; it fails only when Redis does. */
interface Trips {
    Uni<List<Response>> read(List<Reading> readings);

    Uni<List<Response>> change(List<Change> changes, int maxNamespaces);

    /** @return how many trips of changes may be under way at once */
    int changingLanes();
}
