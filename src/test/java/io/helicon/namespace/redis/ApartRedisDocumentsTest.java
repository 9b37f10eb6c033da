package io.helicon.namespace.redis;

/** As in a Redis Cluster, where the history is in another place. */
class ApartRedisDocumentsTest extends RedisDocumentsTest {
    @Override
    String topology() {
        return "cluster";
    }
}
