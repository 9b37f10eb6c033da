package io.helicon.live;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers what an outbox gives, and does something with it when told. */
final class ItemReader implements Flow.Subscriber<List<Item>> {
    static final String COMPLETED = "completed";

    private final List<List<Item>> batches = new CopyOnWriteArrayList<>();
    private final List<Object> ends = new CopyOnWriteArrayList<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile Consumer<List<Item>> reaction = batch -> {};

    /** Does something with each batch, in the middle of being given it. */
    ItemReader reactingWith(Consumer<List<Item>> step) {
        reaction = step;
        return this;
    }

    void request(long items) {
        Objects.requireNonNull(subscription).request(items);
    }

    void cancel() {
        Objects.requireNonNull(subscription).cancel();
    }

    /** @return names, a list for each batch */
    List<List<String>> batches() {
        return batches.stream()
                .map(batch -> batch.stream().map(Item::name).toList())
                .toList();
    }

    List<String> names() {
        return batches().stream().flatMap(List::stream).toList();
    }

    /** @return {@link #COMPLETED} or what it failed with, as often as it was told */
    List<Object> ends() {
        return ends;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(List<Item> batch) {
        batches.add(batch);
        reaction.accept(batch);
    }

    @Override
    public void onError(Throwable failure) {
        ends.add(failure);
    }

    @Override
    public void onComplete() {
        ends.add(COMPLETED);
    }
}
