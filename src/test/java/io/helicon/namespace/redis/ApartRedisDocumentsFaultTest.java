package io.helicon.namespace.redis;

/** As in a Redis Cluster, where the history is in another place. */
class ApartRedisDocumentsFaultTest extends RedisDocumentsFaultTest {
    @Override
    String topology() {
        return "cluster";
    }
}
