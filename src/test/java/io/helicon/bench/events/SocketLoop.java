package io.helicon.bench.events;

import io.helicon.bench.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One thread that reads many sockets into one buffer, and allocates nothing while it does. */
final class SocketLoop implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final Selector selector;
    private final ByteBuffer bytes = Bytes.direct(BUFFER);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "bench-sockets");
    private volatile boolean closing;
    private volatile long rest;

    private SocketLoop(Selector selector) {
        this.selector = selector;
    }

    static SocketLoop start() {
        try {
            SocketLoop loop = new SocketLoop(Selector.open());
            loop.thread.setDaemon(true);
            loop.thread.start();
            return loop;
        } catch (IOException failure) {
            throw new IllegalStateException("cannot open a selector", failure);
        }
    }

    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Lets so many nanoseconds pass after each round, so that more gathers for a read and reading costs less. */
    void restAfterReading(long nanoseconds) {
        rest = nanoseconds;
    }

    /** What the task says, asked on the loop: its figures need no locks. */
    <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, this::execute).join();
    }

    /** Connects; the peer hears how it goes. */
    void connect(Address address, Peer peer) {
        execute(() -> connectNow(address, peer));
    }

    private void connectNow(Address address, Peer peer) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            boolean connected = channel.connect(new InetSocketAddress(address.host(), address.port()));
            var key = channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, peer);
            if (connected) {
                peer.connected((SocketChannel) key.channel());
            }
        } catch (IOException failure) {
            peer.ended("cannot connect: " + failure);
        }
    }

    private void run() {
        try {
            while (!closing) {
                int served = selector.select(this::serve);
                runTasks();
                if (served > 0 && rest > 0) {
                    LockSupport.parkNanos(this, rest);
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new IllegalStateException("the load generator's selector fails", failure);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void serve(SelectionKey key) {
        Peer peer = (Peer) key.attachment();
        try {
            serve(key, (SocketChannel) key.channel(), peer);
        } catch (IOException | MalformedStream failure) {
            end(key.channel(), peer, failure.toString());
        }
    }

    private void serve(SelectionKey key, SocketChannel channel, Peer peer) throws IOException {
        if (!key.isValid()) {
            return;
        }
        if (key.isConnectable() && channel.finishConnect()) {
            key.interestOps(SelectionKey.OP_READ);
            peer.connected(channel);
        } else if (key.isReadable()) {
            read(channel, peer);
        }
    }

    private void read(SocketChannel channel, Peer peer) throws IOException {
        bytes.clear();
        int length = channel.read(bytes);
        if (length < 0) {
            end(channel, peer, "the server ended it");
        } else {
            peer.read(bytes, length);
        }
    }

    private static void end(Channel channel, Peer peer, String reason) {
        try {
            channel.close();
        } catch (IOException lost) {
            // It is gone one way or the other.
        }
        peer.ended(reason);
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
    }
}
