package io.helicon.wire.netty;

import io.helicon.wire.Doors;
import io.netty.buffer.Unpooled;
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
    private static final long SECONDS = 1;

    private final Doors doors;
    private boolean lingers;

    LingeringClose(Doors doors) {
        this.doors = doors;
    }

    /** May be asked for twice: by the end, and by the framework, which does not wait for its first. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (doors.areOpen() || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
            var unused = context.close(promise);
        } else {
            tell(channel, () -> promise.trySuccess());
            lingerOnce(channel, context);
        }
    }

    private void lingerOnce(DuplexChannel channel, ChannelHandlerContext context) {
        if (!lingers) {
            lingers = true;
            linger(channel, context);
        }
    }

    /** Writes are done in order, so the end of an empty one is the end of all before it. */
    private static void linger(DuplexChannel channel, ChannelHandlerContext context) {
        var unused = context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> shutOutput(channel, context));
    }

    /** Throws away what has not been sent, so all of it must have been. */
    private static void shutOutput(DuplexChannel channel, ChannelHandlerContext context) {
        var timer = context.executor().schedule(() -> end(context), SECONDS, TimeUnit.SECONDS);
        tell(channel, () -> timer.cancel(false));
        var unused = channel.shutdownOutput().addListener(done -> endUnless(done.isSuccess(), context));
    }

    private static void tell(DuplexChannel channel, Runnable whenClosed) {
        var unused = channel.closeFuture().addListener(closed -> whenClosed.run());
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
