package io.helicon.session;

import java.time.Instant;

/** A step in a session's life, told without any secret. */
public record SessionEvent(Step step, SessionId id, Subject subject, Instant at) {
    /** The steps, each with its word in the event type {@code session:<word>:<subject id>}. */
    public enum Step {
        STARTED("started"),
        REFRESHED("refreshed"),
        VALUE_SET("value-set"),
        ABANDONED("abandoned"),
        DELETED("deleted"),
        EXPIRED("expired"),
        STOLEN("stolen");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static SessionEvent of(Step step, Session session) {
        return new SessionEvent(step, session.id(), session.subject(), Instant.now());
    }

    static SessionEvent of(Step step, Ended ended) {
        return new SessionEvent(step, ended.id(), ended.subject(), Instant.now());
    }
}
