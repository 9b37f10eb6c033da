package io.helicon.wire.grpc;

import io.netty.channel.ChannelPipeline;
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
            pipeline.addFirst(
                    NAME,
                    new FlushConsolidationHandler(
                            FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
        }
    }
}
