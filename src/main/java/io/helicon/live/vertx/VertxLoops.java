package io.helicon.live.vertx;

import io.helicon.live.Loop;
import io.helicon.live.Loops;
import io.netty.channel.EventLoop;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows each event loop by the thread that the caller is on. */
@Singleton
class VertxLoops implements Loops {
    private final Map<EventLoop, Loop> known = new ConcurrentHashMap<>();

    @Override
    public Loop current() {
        ContextInternal context = ContextInternal.current();
        if (context == null || !context.nettyEventLoop().inEventLoop()) {
            throw new IllegalStateException(Thread.currentThread().getName() + " is no event loop");
        }
        return known.computeIfAbsent(context.nettyEventLoop(), NettyLoop::new);
    }

    /** @param netty whose threads never change */
    private record NettyLoop(EventLoop netty) implements Loop {
        @Override
        public boolean isCurrent() {
            return netty.inEventLoop();
        }

        @Override
        public void execute(Runnable step) {
            netty.execute(step);
        }
    }
}
