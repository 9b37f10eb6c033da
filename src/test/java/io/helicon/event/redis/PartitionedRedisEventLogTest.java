package io.helicon.event.redis;

class PartitionedRedisEventLogTest extends RedisEventLogTest {
    @Override
    int partitions() {
        return 4;
    }
}
