package io.helicon.problem.http;

/** A failure in the words in which it is answered. */
record ToldFailure(int status, String mediaType, String body) {}
