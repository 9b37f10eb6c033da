package io.helicon.access;

import io.helicon.live.Identity;
import io.helicon.session.LivingSessions;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;

/** A node's access room over stores that another node may share. */
final class AccessHouse {
    static final Scope BUCKET = Scope.of(new BucketName("news"));
    static final Scope STREAM = Scope.of(new BucketName("news"), new StreamName("sport"));
    static final Caller ADA = caller("ada");

    private final AccessService service;

    AccessHouse(Users users, Grants grants, LivingSessions sessions) {
        GrantCache cache = new GrantCache(grants, users, config(Map.of()));
        Judgement judgement = new Judgement(cache);
        this.service = new AccessService(judgement, grants, cache, new Watches(judgement, sessions));
    }

    AccessService service() {
        return service;
    }

    static Caller caller(String name) {
        return new Caller(new Username(name), new Identity("user", name), Optional.empty());
    }

    static AccessConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 1_000))
                .withMapping(AccessConfig.class)
                .build()
                .getConfigMapping(AccessConfig.class);
    }
}
