package io.helicon.wire.netty;

import io.helicon.wire.Doors;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.TimeUnit;

/**
 * Lets a connection that the ending server closes send first what it has been told to send.
 *
 * <p>For as long as the server waits for requests in flight, and no longer: whoever does not read is cut off then. While
 * the doors are open a connection is closed at once, as ever.
 */
final class LastWords extends ChannelOutboundHandlerAdapter {
    private static final String NAME = "last-words";

    private final Doors doors;

    private LastWords(Doors doors) {
        this.doors = doors;
    }

    static boolean areMissingOn(ChannelPipeline pipeline) {
        return pipeline.get(NAME) == null;
    }

    static void on(ChannelPipeline pipeline, Doors doors) {
        var unused = pipeline.addFirst(NAME, new LastWords(doors));
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (doors.areOpen() || isSent(context)) {
            var unused = context.close(promise);
        } else {
            closeLater(context, promise.unvoid());
        }
    }

    private static boolean isSent(ChannelHandlerContext context) {
        ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
        return waiting == null || waiting.isEmpty();
    }

    /** Writes are done in order, so the end of an empty one is the end of all before it. */
    private void closeLater(ChannelHandlerContext context, ChannelPromise promise) {
        var timer = context.executor()
                .schedule(() -> closeOnce(context, promise), doors.patience().toNanos(), TimeUnit.NANOSECONDS);
        promise.addListener(closed -> timer.cancel(false));
        var unused = context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> closeOnce(context, promise));
    }

    private static void closeOnce(ChannelHandlerContext context, ChannelPromise promise) {
        if (!promise.isDone()) {
            var unused = context.close(promise);
        }
    }
}
