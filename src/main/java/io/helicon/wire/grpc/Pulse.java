package io.helicon.wire.grpc;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether who streams from a connection is still there, with HTTP/2's PING: a peer that vanished without a word
 * would keep its calls for ever, and a stream on which nothing happens would be cut as idle after half an hour.
 *
 * <p>Asks who was silent for a beat, and closes a connection that is silent for one more. One that carries no calls is
 * left alone, and ends as idle.
 */
final class Pulse extends ChannelInboundHandlerAdapter {
    static final int BEAT_SECONDS = 15;

    private static final String NAME = "pulse";

    /** Bytes that a ping carries (RFC 9113, 6.7); they say nothing in particular. */
    private static final int LENGTH = 8;

    private final BooleanSupplier isUsed;
    private final Runnable ping;
    private @Nullable Future<?> beating;
    private boolean heard = true;
    private boolean asked;

    Pulse(BooleanSupplier isUsed, Runnable ping) {
        this.isUsed = isUsed;
        this.ping = ping;
    }

    static void on(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get(NAME) == null) {
            pipeline.addFirst(NAME, new Pulse(() -> hasCalls(pipeline), () -> ping(connection)));
        }
    }

    private static boolean hasCalls(ChannelPipeline pipeline) {
        Http2ConnectionHandler http2 = pipeline.get(Http2ConnectionHandler.class);
        return http2 != null && http2.connection().numActiveStreams() > 0;
    }

    /** The buffer is made here: one in a constant would stand in the heap of a native image, which takes none. */
    private static void ping(HttpConnection connection) {
        var unused = connection.ping(Buffer.buffer(new byte[LENGTH]));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        beating = context.executor()
                .scheduleAtFixedRate(() -> beat(context), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        heard = true;
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void beat(ChannelHandlerContext context) {
        boolean silent = !heard && isUsed.getAsBoolean();
        if (silent && asked) {
            var unused = context.close();
        } else if (silent) {
            ping.run();
        }
        asked = silent;
        heard = false;
    }

    private void stop() {
        if (beating != null) {
            boolean unused = beating.cancel(false);
        }
    }
}
