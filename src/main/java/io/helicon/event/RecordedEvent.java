package io.helicon.event;

/** An event of the history, and where it stands there. */
public record RecordedEvent(Position position, Event event) {}
