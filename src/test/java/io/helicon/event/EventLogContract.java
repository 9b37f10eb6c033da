package io.helicon.event;

/** The behaviour of the port {@link EventLog}. */
public interface EventLogContract extends RecordingContract, LossContract, StrangeCursorContract {}
