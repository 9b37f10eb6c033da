package io.helicon.wire.netty;

import io.helicon.wire.Doors;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2LifecycleManager;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.concurrent.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an HTTP/2 connection so that no call on it is lost (RFC 9113, section 6.8).
 *
 * <p>A first GOAWAY says that the server ends, while every stream is still looked at. A client that has answered the PING
 * behind it has heard that, and what it had begun by then has arrived: now the last stream is named, and the connection
 * may close, which it does when its streams have ended. Who does not answer is waited for as long as for requests in
 * flight.
 *
 * <p>Otherwise the framework would name the last stream at once. Data of a stream that the client has begun in the
 * meantime is then an error of the whole connection to Netty, which closes it with every call in flight.
 */
final class Farewell extends ChannelOutboundHandlerAdapter implements Http2LifecycleManager {
    private static final int ANY_STREAM = Integer.MAX_VALUE;
    private static final long NO_ERROR = Http2Error.NO_ERROR.code();

    /** What a PING carries (RFC 9113, 6.7); it says nothing in particular. */
    private static final int LENGTH = 8;

    private final Http2ConnectionHandler http2;
    private final HttpConnection connection;
    private final Doors doors;
    private @Nullable Promise<Void> heard;

    private Farewell(Http2ConnectionHandler http2, HttpConnection connection, Doors doors) {
        this.http2 = http2;
        this.connection = connection;
        this.doors = doors;
    }

    /** To be called once for each connection; one of HTTP/1.1 needs none. */
    static void on(ChannelPipeline pipeline, HttpConnection connection, Doors doors) {
        Http2ConnectionHandler http2 = pipeline.get(Http2ConnectionHandler.class);
        if (http2 != null) {
            Farewell farewell = new Farewell(http2, connection, doors);
            http2.encoder().lifecycleManager(farewell);
            var unused = pipeline.addLast(farewell);
        }
    }

    @Override
    public ChannelFuture goAway(
            ChannelHandlerContext context, int lastStream, long error, ByteBuf debug, ChannelPromise promise) {
        if (error != NO_ERROR) {
            return http2.goAway(context, lastStream, error, debug, promise);
        }
        ChannelFuture said = http2.goAway(context, ANY_STREAM, error, debug, promise);
        if (heard == null) {
            heard = askWhetherHeard(context);
        }
        return said;
    }

    private Promise<Void> askWhetherHeard(ChannelHandlerContext context) {
        Promise<Void> answered = context.executor().newPromise();
        var timer = context.executor()
                .schedule(() -> answered.trySuccess(null), doors.patience().toNanos(), TimeUnit.NANOSECONDS);
        var unused = answered.addListener(any -> timer.cancel(false)).addListener(any -> nameLast(context));
        ping(answered);
        return answered;
    }

    private void ping(Promise<Void> answered) {
        var unused = connection.ping(Buffer.buffer(new byte[LENGTH])).onComplete(pong -> answered.trySuccess(null));
    }

    private void nameLast(ChannelHandlerContext context) {
        int last = http2.connection().remote().lastStreamCreated();
        var unused = http2.goAway(context, last, NO_ERROR, Unpooled.EMPTY_BUFFER, context.newPromise());
        context.flush();
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (heard == null) {
            end(context, promise);
        } else {
            var unused = heard.addListener(any -> end(context, promise));
        }
    }

    private static void end(ChannelHandlerContext context, ChannelPromise promise) {
        var unused = context.close(promise);
    }

    @Override
    public void closeStreamLocal(Http2Stream stream, ChannelFuture future) {
        http2.closeStreamLocal(stream, future);
    }

    @Override
    public void closeStreamRemote(Http2Stream stream, ChannelFuture future) {
        http2.closeStreamRemote(stream, future);
    }

    @Override
    public void closeStream(Http2Stream stream, ChannelFuture future) {
        http2.closeStream(stream, future);
    }

    @Override
    public ChannelFuture resetStream(ChannelHandlerContext context, int stream, long error, ChannelPromise promise) {
        return http2.resetStream(context, stream, error, promise);
    }

    @Override
    public void onError(ChannelHandlerContext context, boolean outbound, Throwable cause) {
        http2.onError(context, outbound, cause);
    }
}
