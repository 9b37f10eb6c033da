package io.helicon.wire.grpc;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Makes the answers that become ready in one turn of the event loop leave a connection in one system call.
 *
 * <p>Vert.x flushes after every write of an answer that comes later than its request's own read, twice for data with
 * trailers. A connection that carries many calls at once (HTTP/2) pays a system call for each, which costs more than
 * the call itself.
 */
final class FlushGathering {
    private static final String NAME = "gather-flushes";

    private FlushGathering() {}

    static void on(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get(FlushConsolidationHandler.class) == null) {
            pipeline.addFirst(NAME, new Gathering());
        }
    }

    /**
     * Also keeps a stream's error from the connection: an answer that was written but not yet sent when its caller reset
     * the stream fails, Vert.x wrote it with a void promise, so Netty tells the pipeline, and Vert.x would close.
     */
    private static final class Gathering extends FlushConsolidationHandler {
        Gathering() {
            super(DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
            if (!(cause instanceof Http2Exception.StreamException)) {
                super.exceptionCaught(context, cause);
            }
        }
    }
}
