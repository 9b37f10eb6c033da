package io.helicon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the access room. */
@ConfigMapping(prefix = "helicon.auth")
public interface AccessConfig {
    /** What JWTs are signed with; the default only on loopback. */
    @WithDefault("changeme")
    String secret();

    /** The administrator's name, who is made at first start. */
    @WithDefault("admin")
    String adminUsername();

    /** Their password at first start; the default only on loopback. */
    @WithDefault("secret")
    String adminPassword();

    /** How long a JWT is good. Duration, default 24 hours. */
    @WithDefault("PT24H")
    Duration sessionDuration();

    /** Whether a new user owns a bucket. Default true. */
    @WithDefault("true")
    boolean userHasBucket();

    /** What that bucket's name begins with, before the user's. Default {@code _user_}. */
    @WithDefault("_user_")
    String userBucketPrefix();

    /** How often a node asks what was granted and revoked elsewhere. Duration, default 500 ms, at most that. */
    @WithDefault("PT0.5S")
    Duration interval();

    /** Scopes whose grants a node keeps in memory, and as many users with their groups. Default 100,000. */
    @WithDefault("100000")
    int cacheSize();

    /** Sign-ins of one user that may fail in a minute on one node. Default 10. */
    @WithDefault("10")
    int failuresUser();

    /** Sign-ins from one address that may fail in a minute on one node. Default 100. */
    @WithDefault("100")
    int failuresAddress();
}
