package io.helicon.event.http;

import io.helicon.event.Notice;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** How the stream of one connection is written: plain, or compressed. */
interface Coding {
    /** @return the stream's beginning, around what is said first */
    Buffer first(byte[] text);

    /** @return what is to be written for a batch, one after the other */
    List<Buffer> write(List<Notice> batch);

    /** @return the stream's end, around what is said last */
    Buffer last(byte[] text);
}
