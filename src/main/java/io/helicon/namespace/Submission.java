package io.helicon.namespace;

import java.time.Duration;
import java.util.Optional;

/**
 * What a caller sends for a document: the whole of it, one value, or a patch.
 *
 * @param condition that must hold of the document that is there
 * @param ttl for how long the document lives from then on, where the caller says it
 */
public record Submission(DocumentName name, Body body, Condition condition, Optional<Duration> ttl) {}
