package io.helicon.event;

/**
 * Events of one root that the history no longer has, or that a slow reader was not given: those after one place up to
 * and with the other.
 *
 * @param root the first part of their types, or empty for all of a subscription
 */
public record LostRange(String root, Cursor after, Cursor until) {}
