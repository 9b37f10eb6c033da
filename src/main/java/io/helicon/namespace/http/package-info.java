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
 *
 * <p>The document of all routes has these failures as components, by the names below; a route refers to them.
 */
@OpenAPIDefinition(
        info = @Info(title = "Helicon", version = "0"),
        components =
                @Components(
                        schemas = @Schema(name = "Refusal", implementation = Shown.Refusal.class),
                        responses = {
                            @APIResponse(
                                    name = "Refused",
                                    description = "What is wrong with the request",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "NotThere",
                                    description = "There is no such thing",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "Conflicting",
                                    description = "The thing is not as it would have to be",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "ConditionFailed",
                                    description = "The condition does not hold",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "RefusedTooLarge",
                                    description = "The body, or what would come of it, is too large",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "RefusedType",
                                    description = "A body of this media type is not taken here",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "Defect",
                                    description = "A defect; the detail has the id under which it is logged",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal"))),
                            @APIResponse(
                                    name = "Away",
                                    description = "Redis is away, or a schema was never a good one; try again later",
                                    content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(ref = "Refusal")))
                        }))
@NullMarked
@CheckReturnValue
package io.helicon.namespace.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
