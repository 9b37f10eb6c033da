package io.helicon.event;

import io.helicon.live.ManualLoop;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client in a test: it remembers what it is told, and asks for more as it is told to. */
final class Listener implements MultiSubscriber<List<Notice>> {
    static final Object COMPLETED = "completed";

    private final ManualLoop loop;
    private final List<Notice> notices = new ArrayList<>();
    private final List<Object> ends = new ArrayList<>();
    private Consumer<List<Notice>> reaction = batch -> {};
    private @Nullable Listening listening;
    private Flow.@Nullable Subscription subscription;

    Listener(ManualLoop loop) {
        this.loop = loop;
    }

    void begin(Listening begun) {
        listening = begun;
        begun.notices().subscribe().withSubscriber(this);
    }

    Listening listening() {
        return Objects.requireNonNull(listening);
    }

    /** Does something in the middle of being told. */
    Listener reactingWith(Consumer<List<Notice>> step) {
        reaction = step;
        return this;
    }

    Listener reading() {
        return reading(Long.MAX_VALUE);
    }

    Listener reading(long batches) {
        loop.enter(() -> Objects.requireNonNull(subscription).request(batches));
        return this;
    }

    Listener wanting(String... types) {
        loop.enter(() -> listening().want(interest(types)));
        return this;
    }

    Listener wantingFrom(Cursor place, String... types) {
        loop.enter(() -> listening().wantFrom(interest(types), place));
        return this;
    }

    void leave() {
        loop.enter(() -> Objects.requireNonNull(subscription).cancel());
    }

    static Interest interest(String... types) {
        return Interest.of(Arrays.asList(types), 100);
    }

    List<Notice> notices() {
        return notices;
    }

    /** @return the data of the events it was told of */
    List<String> data() {
        return notices.stream()
                .map(Notice::event)
                .flatMap(event -> Optional.ofNullable(event).stream())
                .map(Event::data)
                .toList();
    }

    List<LostRange> lost() {
        return notices.stream().flatMap(notice -> notice.range().stream()).toList();
    }

    /** @return where it is, by the last that it was told */
    Cursor place() {
        return notices.isEmpty() ? Cursor.NONE : notices.get(notices.size() - 1).cursor();
    }

    /** @return {@link #COMPLETED}, or what it failed with */
    List<Object> ends() {
        return ends;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    @Override
    public void onItem(List<Notice> batch) {
        notices.addAll(batch);
        reaction.accept(batch);
    }

    @Override
    public void onFailure(Throwable failure) {
        ends.add(failure);
    }

    @Override
    public void onCompletion() {
        ends.add(COMPLETED);
    }
}
