package io.helicon.session;

/** A session that was alive when its slide was written: which one, since tokens come back, and its present version. */
public record SlideOutcome(TokenDigest token, SessionId id, int version) {}
