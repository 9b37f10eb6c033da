package io.helicon.event.http;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What SseRoutes offers, in the words of JAX-RS, for the document of all routes; nothing implements it.
 *
 * <p>It stands beside the routes, which use its paths, so that who changes one sees the other.
 */
@Path("")
@Tag(name = "events", description = "What happened: publish it, and listen to it")
@SecurityRequirement(name = "bearer")
@SecurityRequirementsSet
@APIResponse(
        responseCode = "200",
        description =
                "A stream of Server-Sent Events that does not end: each has an id and, as its data, what was published",
        content = @Content(mediaType = SseRequest.MEDIA_TYPE, schema = @Schema(type = STRING)))
@APIResponse(
        responseCode = "400",
        description = "No types are named, or one that cannot be",
        content = {
            @Content(mediaType = "text/plain", schema = @Schema(type = STRING)),
            @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem"))
        })
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
interface ListenOperations {
    /** Where Plasma has it. */
    String ROOT = "/";

    String EVENTS = "/v1/events";

    /** {@code GET /}: for requests whose Accept names {@code text/event-stream}. */
    @GET
    @Path(ROOT)
    @Operation(
            operationId = "listenAtRoot",
            summary = "Listen to events, where Plasma has it",
            description = "Only for requests whose Accept names text/event-stream")
    @APIResponse(responseCode = "404", ref = "NotFound")
    void listenAtRoot(@BeanParam ListenParameters parameters);

    /** {@code GET /v1/events}. */
    @GET
    @Path(EVENTS)
    @Operation(operationId = "listen", summary = "Listen to events")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    void listen(@BeanParam ListenParameters parameters);
}
