package io.helicon.access;

import java.util.Optional;

/** What a permission is on: a bucket, and with it all of its streams, or one stream. */
public record Scope(BucketName bucket, Optional<StreamName> stream) {
    public static Scope of(BucketName bucket) {
        return new Scope(bucket, Optional.empty());
    }

    public static Scope of(BucketName bucket, StreamName stream) {
        return new Scope(bucket, Optional.of(stream));
    }
}
