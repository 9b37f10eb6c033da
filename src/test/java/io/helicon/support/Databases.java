package io.helicon.support;

import java.util.stream.Stream;

/** The flags that tell a server where its Postgres and its Redis are. */
public final class Databases {
    private Databases() {}

    public static String[] flags(TestPostgres postgres, TestRedis redis, String... more) {
        return Stream.concat(
                        Stream.of("-postgres.address=" + postgres.address(), "-redis.address=" + redis.address()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** The same with Postgres behind a proxy. */
    public static String[] flags(TestPostgres postgres, FaultProxy proxy, TestRedis redis, String... more) {
        String address = postgres.address().replace(":" + postgres.port() + "/", ":" + proxy.port() + "/");
        return Stream.concat(
                        Stream.of("-postgres.address=" + address, "-redis.address=" + redis.address()), Stream.of(more))
                .toArray(String[]::new);
    }
}
