package io.helicon.session;

import java.time.Duration;

class InMemorySessionsTest implements SessionsContract {
    private final InMemorySessions sessions = new InMemorySessions(new ManualTime(), TTL);

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public void moveEnd(TokenDigest token, Duration fromNow) {
        sessions.moveEnd(token, fromNow);
    }
}
