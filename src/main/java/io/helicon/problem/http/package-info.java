/**
 * Duty: tell a failure as RFC 9457 problem details, wherever in the HTTP stack it came up.
 *
 * <p>In a resource (ProblemMappers: rooms' problems, bodies that cannot be read, JAX-RS's own refusals, defects) and
 * below (VertxProblems: no route, limits, failed filters). All bodies are
 * {@code {"type":"about:blank","title":…,"status":…,"detail":…}}, but for paths whose contract fixes other words
 * ({@link io.helicon.problem.FailureDialect}).
 *
 * <p>Does not: touch a response that a resource gave a body of its own.
 *
 * <p>Read: ProblemBody, Dialects, ProblemMappers, JsonMistakes, VertxProblems, UnannouncedBodies, ProblemDetails.
 *
 * <p>The document of all routes has these failures as components, by the names below; a route refers to them.
 */
@OpenAPIDefinition(
        info = @Info(title = "Helicon", version = "0"),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = ProblemDetails.class),
                        responses = {
                            @APIResponse(
                                    name = "Invalid",
                                    description = "The request itself is wrong; the detail says what",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Unauthenticated",
                                    description = "No token was shown, or it is no longer good",
                                    headers =
                                            @Header(
                                                    name = HttpHeaders.WWW_AUTHENTICATE,
                                                    required = true,
                                                    schema = @Schema(type = SchemaType.STRING, enumeration = "Bearer")),
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "NotFound",
                                    description = "There is no such thing, or no longer",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "NotAcceptable",
                                    description = "None of the accepted media types is offered here",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Conflict",
                                    description = "The request does not fit the present state",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "TooLarge",
                                    description = "The body, or what would come of it, is larger than the server takes",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "UnsupportedMediaType",
                                    description = "A body of this media type is not understood here",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Internal",
                                    description = "A defect; the detail has the id under which it is logged",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Unavailable",
                                    description = "A database is away, or the server is full, or ends; try again later",
                                    content =
                                            @Content(
                                                    mediaType = ProblemBody.MEDIA_TYPE,
                                                    schema = @Schema(ref = "Problem")))
                        }))
@NullMarked
@CheckReturnValue
package io.helicon.problem.http;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
