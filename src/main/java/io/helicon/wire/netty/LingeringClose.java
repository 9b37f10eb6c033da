package io.helicon.wire.netty;

import io.helicon.wire.Doors;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection that the ending server leaves in two steps, so that its peer can read to the end.
 *
 * <p>To a socket that is closed, whatever still arrives is an error, for which TCP takes back from the peer what it has
 * not read yet (RFC 9112, section 9.6). An HTTP/2 client tells all the time what it has read, so a slow one would lose the
 * end of its answer. Therefore only the server's side is closed at first; the rest when the peer has closed its own, or
 * has had its second for it.
 */
final class LingeringClose extends ChannelDuplexHandler {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private final Doors doors;
    private boolean lingers;

    LingeringClose(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!lingers && !doors.areOpen() && context.channel() instanceof DuplexChannel channel && channel.isActive()) {
            lingers = true;
            linger(channel, context, promise);
        } else {
            var unused = context.close(promise);
        }
    }

    private void linger(DuplexChannel channel, ChannelHandlerContext context, ChannelPromise promise) {
        long most = Math.min(LONGEST, doors.patience().toNanos());
        var timer = context.executor().schedule(() -> end(context), most, TimeUnit.NANOSECONDS);
        var unused = channel.closeFuture()
                .addListener(closed -> timer.cancel(false))
                .addListener(closed -> promise.trySuccess());
        shutOutput(channel, context);
    }

    private static void shutOutput(DuplexChannel channel, ChannelHandlerContext context) {
        var unused = channel.shutdownOutput().addListener(done -> endUnless(done.isSuccess(), context));
    }

    private static void endUnless(boolean shut, ChannelHandlerContext context) {
        if (!shut) {
            end(context);
        }
    }

    private static void end(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (lingers) {
            ReferenceCountUtil.release(bytes);
        } else {
            context.fireChannelRead(bytes);
        }
    }
}
