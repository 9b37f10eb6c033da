/**
 * Duty: the data of sessions, and their schemas, over REST: {@code /v1/sessions} as Sessionator has it, and
 * {@code /v1/schemas}.
 *
 * <p>Documents are texts that pass through: what a client wrote between the braces is sent back as it came. Failures are
 * {@code {"error":<word>}}, with details where there is more to say.
 *
 * <p>Read: SessionDataResource, DocumentResource, MemberResource, BatchResource; SchemaResource,
 * SchemaJson; Refusals; Segment, EntityTags.
 *
 * <p>Decisions (2026-11): names are taken from the path as it was sent and decoded here, because JAX-RS puts U+FFFD where a
 * byte makes no sense, and two names that are not the same would be.
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
