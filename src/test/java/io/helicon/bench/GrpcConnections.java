package io.helicon.bench;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.List;
import java.util.stream.Stream;

/** HTTP/2 connections shared by the callers: one for a single caller, 4 up to 64, 8 beyond. */
public final class GrpcConnections implements AutoCloseable {
    private final EventLoopGroup loops;
    private final List<ManagedChannel> channels;

    private GrpcConnections(EventLoopGroup loops, List<ManagedChannel> channels) {
        this.loops = loops;
        this.channels = channels;
    }

    static GrpcConnections open(Address server, int callers, int threads) {
        EventLoopGroup loops = new NioEventLoopGroup(threads);
        return new GrpcConnections(
                loops,
                Stream.generate(() -> connect(server, loops))
                        .limit(connectionsFor(callers))
                        .toList());
    }

    static int connectionsFor(int callers) {
        return callers == 1 ? 1 : callers <= 64 ? Math.min(callers, 4) : 8;
    }

    /** The caller's connection. */
    public ManagedChannel of(int caller) {
        return channels.get(caller % channels.size());
    }

    public List<ManagedChannel> all() {
        return channels;
    }

    public int count() {
        return channels.size();
    }

    /** Callbacks run on the connection's own thread: a hand-over to a pool would cost more than the call. */
    private static ManagedChannel connect(Address server, EventLoopGroup loops) {
        return NettyChannelBuilder.forAddress(server.host(), server.port())
                .usePlaintext()
                .directExecutor()
                .eventLoopGroup(loops)
                .channelType(NioSocketChannel.class)
                .build();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        var unused = loops.shutdownGracefully();
    }
}
