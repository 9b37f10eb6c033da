package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.BOOLEAN;
import static io.helicon.runtime.SettingType.COUNT;
import static io.helicon.runtime.SettingType.SECRET;
import static io.helicon.runtime.SettingType.atLeast;
import static io.helicon.runtime.SettingType.upFrom;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** What the access room reads, and what of it must not stay as it is where others can reach the server. */
public final class AccessSettings {
    static final List<Setting> ALL = List.of(
            row("auth.secret", "changeme", SECRET, "what JWTs are signed with; the default only on loopback")
                    .readAs("auth.secret"),
            row("auth.admin.username", "admin", SettingType.USERNAME, "the first administrator")
                    .readAs("auth.admin-username"),
            row("auth.admin.password", "secret", SECRET, "theirs at first start; the default only on loopback")
                    .readAs("auth.admin-password"),
            row("auth.session.duration", "24h", atLeast(Duration.ofSeconds(1)), "how long a JWT is good")
                    .readAs("auth.session-duration"),
            row("auth.permission.user.has_bucket", "true", BOOLEAN, "a new user owns a bucket")
                    .readAs("auth.user-has-bucket"),
            row("auth.permission.user.bucket.prefix", "_user_", SettingType.USERNAME, "before its name: the user's")
                    .readAs("auth.user-bucket-prefix"),
            row("auth.failures.user", "10", upFrom(1), "failed sign-ins of a user in a minute, per node")
                    .readAs("auth.failures-user"),
            row("auth.failures.address", "100", upFrom(1), "failed sign-ins from an address in a minute, per node")
                    .readAs("auth.failures-address"),
            row("access.interval", "500ms", atLeast(Duration.ofMillis(10)), "how often others' grants are asked for")
                    .readAs("auth.interval"),
            row("access.cache.size", "100000", COUNT, "scopes, and users, whose grants are kept in memory")
                    .readAs("auth.cache-size"));

    private static final List<String> KNOWN_TO_ALL = List.of("auth.secret", "auth.admin.password");

    private AccessSettings() {}

    /** @throws SettingError when everybody can reach the server with secrets that everybody knows */
    public static void requireSecrets(SettingValues settings) {
        String host = settings.require("host");
        if (isLoopback(host)) {
            return;
        }
        for (String flag : KNOWN_TO_ALL) {
            String fallback = Settings.named(flag).map(Setting::fallback).orElse("");
            if (settings.require(flag).equals(fallback)) {
                throw new SettingError("-" + flag + " is everybody's default: -host=" + host
                        + " needs one of your own (-host=127.0.0.1 does not)");
            }
        }
    }

    /** A name that has no address yet is somebody's, and not loopback. */
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
