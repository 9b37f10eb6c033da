package io.helicon.session.http;

import io.helicon.problem.Problem;
import io.helicon.session.Bag;
import io.helicon.session.BagEntry;
import io.helicon.session.SessionService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/auth/sessions/current}: the session whose token the caller shows. */
@Path(CurrentSessionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The access token of a session")
@SecurityRequirement(name = "bearer")
@APIResponse(responseCode = "400", ref = "Invalid")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class CurrentSessionResource {
    static final String PATH = "/v1/auth/sessions/current";

    private final SessionService sessions;
    private final TextBody texts;

    CurrentSessionResource(SessionService sessions, TextBody texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    /** {@code GET /v1/auth/sessions/current}: the session of the bearer; slides it. */
    @Operation(operationId = "getSession", summary = "Tell the session of the bearer, and slide its end")
    @APIResponse(
            responseCode = "200",
            description = "It lives",
            content = @Content(schema = @Schema(implementation = SessionJson.Told.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @GET
    public Uni<SessionJson.Told> current(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return sessions.get(Bearer.token(authorization)).map(SessionJson::told);
    }

    /** {@code HEAD /v1/auth/sessions/current}: 200 or 404; does not slide. */
    @Operation(operationId = "existsSession", summary = "Does the session of the bearer live? Does not slide its end")
    @APIResponse(responseCode = "200", description = "It lives")
    @APIResponse(responseCode = "404", description = "It does not live")
    @HEAD
    public Uni<Response> exists(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return sessions.exists(Bearer.token(authorization))
                .map(exists -> Response.status(exists ? Response.Status.OK : Response.Status.NOT_FOUND)
                        .build());
    }

    /** {@code DELETE /v1/auth/sessions/current}: ends the bearer's session; 204. */
    @Operation(operationId = "abandonSession", summary = "End the session of the bearer")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @DELETE
    public Uni<Void> abandon(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return sessions.abandon(Bearer.token(authorization));
    }

    /** {@code PUT /v1/auth/sessions/current/bag/{key}} with a text: sets one entry; 200 with the whole bag. */
    @Operation(operationId = "setBagEntry", summary = "Set one entry of the bag of the bearer's session")
    @RequestBody(
            required = true,
            description = "The text, as it is or as a JSON string",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "The whole bag",
            content = @Content(schema = @Schema(implementation = SessionJson.BagTold.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "414", description = "The path is longer than HTTP takes here")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @PUT
    @Path("/bag/{key}")
    @Consumes(MediaType.TEXT_PLAIN)
    public Uni<SessionJson.BagTold> setText(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 32_768)) @PathParam("key")
                    String key,
            @Context HttpServerRequest request,
            byte[] value) {
        String text = texts.plain(value, request.getHeader(HttpHeaders.CONTENT_TYPE));
        return set(authorization, new BagEntry(whole(key, request), text));
    }

    /** {@code PUT /v1/auth/sessions/current/bag/{key}} with a JSON string: the same. */
    @Operation(hidden = true)
    @PUT
    @Path("/bag/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<SessionJson.BagTold> setJson(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("key") String key,
            @Context HttpServerRequest request,
            byte[] value) {
        return set(authorization, new BagEntry(whole(key, request), texts.json(value)));
    }

    private Uni<SessionJson.BagTold> set(@Nullable String authorization, BagEntry entry) {
        return sessions.setValue(Bearer.token(authorization), entry)
                .map(Bag::entries)
                .map(SessionJson.BagTold::new);
    }

    /** JAX-RS cuts a segment at its first semicolon: what stands behind would be missing from the key, unnoticed. */
    private static String whole(String key, HttpServerRequest request) {
        if (request.path().indexOf(';') >= 0) {
            throw Problem.invalid("mnemosyned: a semicolon in a bag key is written %3B");
        }
        return key;
    }
}
