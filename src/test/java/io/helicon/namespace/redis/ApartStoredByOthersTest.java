package io.helicon.namespace.redis;

/** As in a Redis Cluster, where the history is in another place. */
class ApartStoredByOthersTest extends StoredByOthersTest {
    @Override
    String topology() {
        return "cluster";
    }
}
