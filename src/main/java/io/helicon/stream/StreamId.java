package io.helicon.stream;

import io.helicon.access.BucketName;
import io.helicon.access.Scope;
import io.helicon.access.StreamName;

/** Which stream, of all buckets. */
public record StreamId(BucketName bucket, StreamName name) {
    public static StreamId of(String bucket, String name) {
        return new StreamId(new BucketName(bucket), new StreamName(name));
    }

    /** What permissions on it are granted on. */
    public Scope scope() {
        return Scope.of(bucket, name);
    }

    @Override
    public String toString() {
        return bucket + "/" + name;
    }
}
