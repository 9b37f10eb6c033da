package io.helicon.event;

/**
 * A wire that clients listen over.
 *
 * @param name as metrics know it, such as {@code sse}
 * @param heartbeats whether its idle clients are told now and then that the server lives
 */
public record Transport(String name, boolean heartbeats) {}
