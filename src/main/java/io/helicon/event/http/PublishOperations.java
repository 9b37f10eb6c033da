package io.helicon.event.http;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What PublishRoute offers, for the document of all routes, as {@link ListenOperations} does; nothing implements it. */
@Path(ListenOperations.EVENTS)
@Tag(name = "events")
interface PublishOperations {
    /** {@code POST /v1/events}. */
    @POST
    @Operation(
            operationId = "publish",
            summary = "Publish events",
            description = "All of them are checked before any is recorded")
    @RequestBody(
            required = true,
            description = "One event, an array of them, or one a line; at most 10,000 of them",
            content = {
                @Content(
                        mediaType = MediaType.JSON,
                        schema = @Schema(oneOf = {EventBodies.Envelope.class, EventBodies.Envelope[].class})),
                @Content(
                        mediaType = MediaType.LINES,
                        schema = @Schema(type = STRING),
                        example = "{\"meta\":{\"type\":\"news\"},\"data\":1}")
            })
    @APIResponse(
            responseCode = "202",
            description = "All are recorded",
            content =
                    @Content(mediaType = MediaType.JSON, schema = @Schema(implementation = EventBodies.Recorded.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    void publish();
}
