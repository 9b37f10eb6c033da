package io.helicon.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** A history that answers what it is asked at once, or when told. */
final class SlowLog implements EventLog {
    private final InMemoryEventLog history;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Question> questions = new ArrayList<>();
    private boolean held;

    /** What was to be read. */
    record Question(Set<String> roots, Cursor after, Cursor until, int limit) {}

    SlowLog(InMemoryEventLog history) {
        this.history = history;
    }

    InMemoryEventLog history() {
        return history;
    }

    /** @return what was asked for, in its order */
    List<Question> questions() {
        return questions;
    }

    /** Answers nothing until {@link #answer} or {@link #release}. */
    void hold() {
        held = true;
    }

    /** @return whether somebody waits for an answer */
    boolean isAsked() {
        return !waiting.isEmpty();
    }

    void answer() {
        waiting.remove().run();
    }

    void release() {
        held = false;
        while (isAsked()) {
            answer();
        }
    }

    @Override
    public Uni<List<Position>> append(List<Event> events) {
        return answered(history.append(events));
    }

    @Override
    public Uni<Cursor> tip() {
        return answered(history.tip());
    }

    @Override
    public Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit) {
        questions.add(new Question(roots, after, until, limit));
        return answered(history.read(roots, after, until, limit));
    }

    private <T> Uni<T> answered(Uni<T> answer) {
        return Uni.createFrom().emitter(asker -> ask(answer, asker));
    }

    private <T> void ask(Uni<T> answer, UniEmitter<? super T> asker) {
        ask(() -> answer.subscribe().with(asker::complete, asker::fail));
    }

    private void ask(Runnable deed) {
        if (held) {
            waiting.add(deed);
        } else {
            deed.run();
        }
    }
}
