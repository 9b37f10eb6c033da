package io.helicon.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A TCP proxy in front of a server of this machine, whose network can be cut, held up and slowed down. */
public final class FaultProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int target;
    private final int port = FreePort.one();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();

    private volatile @Nullable ServerSocket listener;
    private volatile boolean stalled;
    private volatile Duration delay = Duration.ZERO;

    private FaultProxy(int target) {
        this.target = target;
    }

    /** @param port of the server behind, on 127.0.0.1 */
    public static FaultProxy to(int port) {
        FaultProxy proxy = new FaultProxy(port);
        proxy.listen();
        return Leftovers.track(proxy);
    }

    public int port() {
        return port;
    }

    /** Closes all connections and refuses new ones. */
    public void cut() {
        closeQuietly(listener);
        sockets.forEach(FaultProxy::closeQuietly);
        sockets.clear();
    }

    /** Keeps connections open, takes new ones, and passes nothing, until {@link #heal}. */
    public void stall() {
        stalled = true;
    }

    /** Passes each piece of data, in both directions, that much later. */
    public void delay(Duration delay) {
        this.delay = delay;
    }

    /** Ends a cut, a stall and a delay. */
    public void heal() {
        delay = Duration.ZERO;
        synchronized (gate) {
            stalled = false;
            gate.notifyAll();
        }
        if (listener == null || listener.isClosed()) {
            listen();
        }
    }

    @Override
    public void close() {
        cut();
        synchronized (gate) {
            stalled = false;
            gate.notifyAll();
        }
        Leftovers.forget(this);
    }

    private void listen() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1_024);
            listener = socket;
            start(() -> accept(socket), "proxy " + port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                join(socket.accept(), socket);
            } catch (IOException e) {
                // Cut, or the server behind is away: the client sees its connection closed.
            }
        }
    }

    /** A listener that is being closed may still take one more: looked at after the client stands where cuts look. */
    private void join(Socket client, ServerSocket listening) throws IOException {
        sockets.add(client);
        if (listening.isClosed()) {
            closeQuietly(client);
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress("127.0.0.1", target));
        } catch (IOException e) {
            closeQuietly(client);
            throw e;
        }
        sockets.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        start(() -> pump(client, server), "proxy out");
        start(() -> pump(server, client), "proxy in");
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                LockSupport.parkNanos(delay.toNanos());
                awaitOpenGate();
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One side is gone; closing both tells the other.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitOpenGate() {
        synchronized (gate) {
            while (stalled) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            // Closed is what it should be.
        }
    }
}
