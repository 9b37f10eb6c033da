package io.helicon.event;

import java.util.List;

/** Makes notices, as a hub would, for tests of the wires. */
public final class Notices {
    private Notices() {}

    public static Cursor cursor(long number) {
        return Cursor.of(List.of(new Position(0, "e", 1_000, number)));
    }

    public static Notice event(String type, String data, long number) {
        return event(type, data, cursor(number));
    }

    public static Notice event(String type, String data, Cursor cursor) {
        return Notice.passing(new Event(new EventType(type), data), cursor, System.nanoTime());
    }

    public static Notice lost(String root, Cursor after, Cursor until) {
        return Notice.lost(new LostRange(root, after, until), until);
    }

    public static Notice place(Cursor cursor) {
        return Notice.place(cursor);
    }

    public static Notice heartbeat(Cursor cursor) {
        return Notice.heartbeat(cursor);
    }
}
