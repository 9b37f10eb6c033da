package io.helicon.namespace.redis;

/** In Sessionator's place: the keys are the ids. */
class BareKeyRedisDocumentsTest extends RedisDocumentsTest {
    @Override
    String prefix() {
        return "";
    }
}
