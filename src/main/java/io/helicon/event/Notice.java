package io.helicon.event;

import io.helicon.live.Sized;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What clients are told: an event, a loss, how far they have come, or that the server lives.
 *
 * <p>One notice goes to all of its receivers, and each transport's bytes of it are made once.
 */
public final class Notice implements Sized {
    private static final int OVERHEAD = 64;

    private final Content content;
    private final Cursor before;
    private final Cursor cursor;
    private final long born;
    private final AtomicReferenceArray<@Nullable Object> encoded = new AtomicReferenceArray<>(Encoding.LIMIT);

    /** One of the four kinds. */
    private sealed interface Content {
        <B> B in(Encoding<B> encoding, Cursor cursor);
    }

    private record Happened(Event event, @Nullable Position position) implements Content {
        @Override
        public <B> B in(Encoding<B> encoding, Cursor cursor) {
            return encoding.event(event, cursor);
        }
    }

    private record Lost(LostRange range) implements Content {
        @Override
        public <B> B in(Encoding<B> encoding, Cursor cursor) {
            return encoding.lost(range, cursor);
        }
    }

    private record Place(int life) implements Content {
        @Override
        public <B> B in(Encoding<B> encoding, Cursor cursor) {
            return encoding.place(cursor);
        }
    }

    private record Heartbeat() implements Content {
        @Override
        public <B> B in(Encoding<B> encoding, Cursor cursor) {
            return encoding.heartbeat(cursor);
        }
    }

    private Notice(Content content, Cursor before, Cursor cursor, long born) {
        this.content = content;
        this.before = before;
        this.cursor = cursor;
        this.born = born;
    }

    /**
     * @param before where a client is before it
     * @param born when it was published, by {@link System#nanoTime()} of this node
     */
    static Notice of(RecordedEvent recorded, Cursor before, long born) {
        Content content = new Happened(recorded.event(), recorded.position());
        return new Notice(content, before, before.at(recorded.position()), born);
    }

    /** @param place where a client is before and after it, as it is not recorded */
    static Notice passing(Event event, Cursor place, long born) {
        return new Notice(new Happened(event, null), place, place, born);
    }

    /** @param place where a client is before and after it: what is left of what came meanwhile is still to come */
    static Notice lost(LostRange range, Cursor place) {
        return new Notice(new Lost(range), place, place, System.nanoTime());
    }

    /** Everything up to a place, of whatever root, may be lost of somebody who is there from now on. */
    static Notice unknownBefore(Cursor place) {
        return lostBetween(Cursor.NONE, place, place);
    }

    private static Notice lostBetween(Cursor before, Cursor until, Cursor cursor) {
        return new Notice(new Lost(new LostRange("", before, until)), before, cursor, System.nanoTime());
    }

    static Notice place(Cursor cursor) {
        return steady(cursor, 0);
    }

    /** @param life of the hub, which is at this place and misses nothing any more */
    static Notice steady(Cursor cursor, int life) {
        return new Notice(new Place(life), cursor, cursor, System.nanoTime());
    }

    static Notice heartbeat(Cursor cursor) {
        return new Notice(new Heartbeat(), cursor, cursor, System.nanoTime());
    }

    /** @return what stands for two that follow each other, or are the same, and were dropped */
    static Notice missing(Notice older, Notice newer) {
        return older.tellsSomething() || newer.tellsSomething()
                ? lostBetween(older.before, newer.endAfter(older), newer.cursor)
                : place(newer.cursor);
    }

    /** A loss may end where a client is not yet. */
    private Cursor endAfter(Notice older) {
        Cursor end = end();
        for (Position theirs : older.end().positions()) {
            boolean further = end.in(theirs.partition())
                    .filter(mine -> isBehind(mine, theirs, older.cursor))
                    .isPresent();
            end = further ? end.at(theirs) : end;
        }
        return end;
    }

    /** In another life of the history a place is behind as long as it is in the one before. */
    private static boolean isBehind(Position place, Position end, Cursor before) {
        return place.isInEpochOf(end)
                ? end.isAfter(place)
                : before.in(place.partition()).filter(place::isInEpochOf).isPresent();
    }

    private Cursor end() {
        Cursor end = cursor;
        for (Position until : range().map(LostRange::until).orElse(Cursor.NONE).positions()) {
            end = end.at(until);
        }
        return end;
    }

    /** @return the same, told to somebody who is elsewhere before and after it */
    Notice between(Cursor there, Cursor then) {
        return new Notice(content, there, then, born);
    }

    private boolean tellsSomething() {
        return isEvent() || isLoss();
    }

    public boolean isEvent() {
        return content instanceof Happened;
    }

    public boolean isLoss() {
        return content instanceof Lost;
    }

    /** @return where a client has come to with it */
    public Cursor cursor() {
        return cursor;
    }

    Cursor before() {
        return before;
    }

    /** @return where its event stands, if it is one that is recorded */
    Optional<Position> position() {
        return content instanceof Happened happened ? Optional.ofNullable(happened.position()) : Optional.empty();
    }

    /** @return when it was published, by {@link System#nanoTime()} */
    long born() {
        return born;
    }

    /** @return the event, of a notice of one */
    @Nullable
    Event event() {
        return content instanceof Happened happened ? happened.event() : null;
    }

    /** @return what it tells to be lost, if it does */
    Optional<LostRange> range() {
        return content instanceof Lost lost ? Optional.of(lost.range()) : Optional.empty();
    }

    /** @return of which root it tells a loss, or empty when it tells none, or one of everybody's */
    Optional<String> lostRoot() {
        return range().map(LostRange::root).filter(root -> !root.isEmpty());
    }

    /** @return the hub's life that it announces, or 0 */
    int life() {
        return content instanceof Place place ? place.life() : 0;
    }

    @Override
    public int size() {
        Event event = event();
        return event == null
                ? OVERHEAD
                : event.data().length() + event.type().value().length() + OVERHEAD;
    }

    /** @return it as a transport writes it, made at the first call; now and then by two threads at once */
    @SuppressWarnings("unchecked") // a slot holds what its encoding made, and no encoding shares one
    public <B> B as(Encoding<B> encoding) {
        Object known = encoded.get(encoding.slot());
        if (known == null) {
            known = content.in(encoding, cursor);
            encoded.set(encoding.slot(), Objects.requireNonNull(known));
        }
        return (B) known;
    }
}
