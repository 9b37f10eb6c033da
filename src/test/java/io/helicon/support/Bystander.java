package io.helicon.support;

import io.grpc.StatusRuntimeException;
import java.util.concurrent.atomic.AtomicInteger;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;

/** Reads its session again and again over a connection of its own, and remembers whether anything ever went wrong. */
public final class Bystander implements AutoCloseable {
    private final SessionClient sessions;
    private final String token;
    private final AtomicInteger readings = new AtomicInteger();
    private final Thread thread = new Thread(this::read, "bystander");
    private volatile String trouble = "";
    private volatile boolean ended;

    private Bystander(SessionClient sessions) {
        this.sessions = sessions;
        this.token = sessions.start().getAccessToken();
    }

    public static Bystander at(Node node) {
        Bystander bystander = new Bystander(SessionClient.to(node));
        bystander.thread.setDaemon(true);
        bystander.thread.start();
        return bystander;
    }

    /** @return what went wrong up to now, and in some readings more; empty when nothing did */
    public String trouble() {
        int now = readings.get();
        Awaitility.await().until(() -> readings.get() > now + 10 || !trouble.isEmpty());
        return trouble;
    }

    private void read() {
        while (!ended) {
            try {
                Session unused = sessions.get(token);
                readings.incrementAndGet();
            } catch (StatusRuntimeException e) {
                trouble = ended || !trouble.isEmpty() ? trouble : e.toString();
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        sessions.close();
    }
}
