package io.helicon.session.http;

import io.helicon.problem.Problem;
import io.helicon.session.SessionService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/auth/sessions}: the session manager for whoever has no gRPC; a bearer's own is {@link CurrentSessionResource}'s. */
@Tag(name = "sessions", description = "Who is signed in, until when, and what they carry")
@APIResponse(responseCode = "400", ref = "Invalid")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
@Path("/v1/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
    private final SessionService sessions;

    SessionResource(SessionService sessions) {
        this.sessions = sessions;
    }

    /** {@code POST /v1/auth/sessions}: 201 with the session; its place is {@code /current}, tokens are in no path. */
    @Operation(operationId = "startSession", summary = "Start a session")
    @APIResponse(
            responseCode = "201",
            description = "It has begun; its place is the same for all, tokens are in no path",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, enumeration = CurrentSessionResource.PATH)),
            content = @Content(schema = @Schema(implementation = SessionJson.Told.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> start(SessionJson.@Nullable Asked asked) {
        if (asked == null) {
            throw Problem.invalid("mnemosyned: missing session");
        }
        return sessions.start(asked.draft()).map(SessionJson::told).map(SessionResource::created);
    }

    /** {@code GET /v1/auth/sessions?offset&limit&…}: live sessions in order of creation. */
    @Operation(operationId = "listSessions", summary = "List live sessions in order of creation")
    @APIResponse(
            responseCode = "200",
            description = "Those that fulfil every condition",
            content = @Content(schema = @Schema(implementation = SessionJson.Listed.class)))
    @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            description = "How many to leave out",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10000", defaultValue = "0"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many to tell; 0 is 10",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10000", defaultValue = "10"))
    @Parameter(
            name = "subject_id",
            in = ParameterIn.QUERY,
            description = "Whose",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 512))
    @Parameter(
            name = "refresh_token",
            in = ParameterIn.QUERY,
            description = "Which has it",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 4_096))
    @Parameter(
            name = "expire_at_from",
            in = ParameterIn.QUERY,
            description = "Which end after it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "expire_at_to",
            in = ParameterIn.QUERY,
            description = "Which end before it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @GET
    public Uni<SessionJson.Listed> list(@Context UriInfo uri) {
        SessionQuery query = SessionQuery.ofList(uri.getQueryParameters());
        return sessions.list(query.filter(), query.page()).map(SessionJson::listed);
    }

    /** {@code DELETE /v1/auth/sessions?…}: ends all that fulfil every condition; {@code {"deleted":n}}. */
    @Operation(
            operationId = "deleteSessions",
            summary = "End all sessions that fulfil every condition, of which there must be one")
    @APIResponse(
            responseCode = "200",
            description = "How many have ended",
            content = @Content(schema = @Schema(implementation = SessionJson.Deleted.class)))
    @Parameter(
            name = "subject_id",
            in = ParameterIn.QUERY,
            description = "Whose",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 512))
    @Parameter(
            name = "refresh_token",
            in = ParameterIn.QUERY,
            description = "Which has it",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 4_096))
    @Parameter(
            name = "expire_at_from",
            in = ParameterIn.QUERY,
            description = "Which end after it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "expire_at_to",
            in = ParameterIn.QUERY,
            description = "Which end before it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @DELETE
    public Uni<SessionJson.Deleted> delete(@Context UriInfo uri) {
        return sessions.delete(SessionQuery.ofDelete(uri.getQueryParameters()).filter())
                .map(SessionJson.Deleted::new);
    }

    /** {@code POST /v1/auth/sessions/refresh}: trades a refresh token; 200 with the session's new tokens. */
    @Operation(operationId = "refreshSession", summary = "Trade a refresh token for new tokens")
    @APIResponse(
            responseCode = "200",
            description = "The session with its new tokens",
            content = @Content(schema = @Schema(implementation = SessionJson.Told.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<SessionJson.Told> refresh(SessionJson.@Nullable Refresh body) {
        if (body == null) {
            throw Problem.invalid("mnemosyned: missing refresh token");
        }
        return sessions.refresh(body.token()).map(SessionJson::told);
    }

    /** A relative reference (RFC 9110, 10.2.2), written as it is: to complete it JAX-RS would need the request's thread. */
    private static Response created(SessionJson.Told told) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, CurrentSessionResource.PATH)
                .entity(told)
                .build();
    }
}
