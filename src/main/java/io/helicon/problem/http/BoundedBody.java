package io.helicon.problem.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails once it turns out to be larger than it may be. */
final class BoundedBody extends FilterInputStream {
    private long left;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new TooLarge();
        }
        return read;
    }

    /** More came than may come. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
