package io.helicon.namespace;

import io.helicon.live.Recurring;
import io.helicon.session.SessionConfig;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Ends the data of login sessions with them while the server runs. */
@Singleton
public class LoginHousekeeping {
    private final LoginEndings endings;
    private final Duration interval;
    private volatile Cancellable running = () -> {};

    LoginHousekeeping(LoginEndings endings, SessionConfig config) {
        this.endings = endings;
        this.interval = config.ttc();
    }

    /** Starts; call it when the store of sessions is ready, once. */
    public void start() {
        endings.heed();
        running = new Recurring("removing data of ended sessions", () -> endings.sweep(interval)).every(interval);
    }

    public void stop() {
        running.cancel();
    }
}
