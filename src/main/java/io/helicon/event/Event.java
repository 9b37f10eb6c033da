package io.helicon.event;

/**
 * Something that happened, as subscribers receive it: a type and the JSON text of its data, passed on byte for byte.
 *
 * <p>Source: the envelope of Plasma, {@code {"meta":{"type":…},"data":…}}.
 */
public record Event(EventType type, String data) {}
