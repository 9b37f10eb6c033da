package io.helicon.session;

import java.time.Duration;

/** A session was read: its end moves to ttl after that reading. {@code age} is how long ago the reading was. */
public record Slide(TokenDigest token, Duration age) {}
