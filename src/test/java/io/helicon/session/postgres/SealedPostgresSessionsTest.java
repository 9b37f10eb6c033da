package io.helicon.session.postgres;

import io.helicon.session.SessionSettings;
import io.helicon.session.Sessions;
import io.helicon.session.SessionsContract;
import io.helicon.session.TokenDigest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

class SealedPostgresSessionsTest implements SessionsContract {
    private final Sessions sessions =
            PostgresForTests.sessions(SessionSettings.with("seal-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    @BeforeEach
    void empty() {
        PostgresForTests.empty();
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public void moveEnd(TokenDigest token, Duration fromNow) {
        PostgresForTests.moveEnd(token, fromNow);
    }
}
