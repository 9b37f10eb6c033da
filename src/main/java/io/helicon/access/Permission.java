package io.helicon.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do with a bucket, which means with all of its streams, or with one stream; source: 50-access. */
public enum Permission {
    GET,
    PUT,
    DELETE,
    GRANT,
    /** To see which streams there are; of buckets only. */
    LIST,
    /** To make users and set their passwords; of the bucket {@link BucketName#MAGIC} only. */
    ADMINUSERS;

    /** @return that of a word, as {@code get} */
    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** Its name on every wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
