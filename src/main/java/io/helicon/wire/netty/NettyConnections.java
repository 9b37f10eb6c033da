package io.helicon.wire.netty;

import io.helicon.wire.Connections;
import io.helicon.wire.Doors;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Those that have made a request and are still there. */
@Singleton
class NettyConnections implements Connections {
    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private final ChannelGroup open = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final Doors doors;

    NettyConnections(Doors doors) {
        this.doors = doors;
    }

    /** @return whether it was not there yet; it is forgotten when it is closed */
    boolean add(Channel connection) {
        return open.add(connection);
    }

    @Override
    public Uni<Void> leave() {
        return Uni.createFrom()
                .deferred(() -> closed().ifNoItem()
                        .after(patience())
                        .recoverWithUni(Uni.createFrom().voidItem()));
    }

    private Duration patience() {
        Duration left = doors.patience();
        return left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left;
    }

    private Uni<Void> closed() {
        return Uni.createFrom().<Void>emitter(this::close);
    }

    /** Above HTTP: Vert.x writes what waits before it closes one of HTTP/1.1, and Netty lets streams of HTTP/2 end. */
    private void close(UniEmitter<? super Void> done) {
        var unused = open.close().addListener(all -> done.complete(null));
    }
}
