package io.helicon.session;

/** A session that was alive when its slide was written, with its present version. */
public record SlideOutcome(TokenDigest token, int version) {}
