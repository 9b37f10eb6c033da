package io.helicon.access;

/** The name of a bucket of streams: 1 to 256 characters, none of them {@code /}, {@code :}, {@code !} or a control. */
public record BucketName(String value) {
    /** What permissions of the whole server are granted on; it holds no streams. Source: Iorio DB. */
    public static final BucketName MAGIC = new BucketName("$bucket");

    /** Where the server keeps what it says of itself. */
    public static final BucketName SYSTEM = new BucketName("$sys");

    public BucketName {
        Name.check("bucket", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
