package io.helicon.session;

/** What is left of a session that was removed: enough to forget its copies and to tell of it. */
public record Ended(TokenDigest token, SessionId id, Subject subject) {}
