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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** {@code /v1/auth/sessions}: the session manager for whoever has no gRPC. */
@Path("/v1/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
    private static final String CURRENT = "/v1/auth/sessions/current";

    private final SessionService sessions;
    private final TextBody texts;

    SessionResource(SessionService sessions, TextBody texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    /** {@code POST /v1/auth/sessions}: 201 with the session; its place is {@code /current}, tokens are in no path. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> start(SessionJson.@Nullable Asked asked) {
        if (asked == null) {
            throw Problem.invalid("mnemosyned: missing session");
        }
        return sessions.start(asked.draft()).map(SessionJson::told).map(SessionResource::created);
    }

    /** {@code GET /v1/auth/sessions/current}: the session of the bearer; slides it. */
    @GET
    @Path("/current")
    public Uni<SessionJson.Told> current(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return sessions.get(Bearer.token(authorization)).map(SessionJson::told);
    }

    /** {@code HEAD /v1/auth/sessions/current}: 200 or 404; does not slide. */
    @HEAD
    @Path("/current")
    public Uni<Response> exists(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return sessions.exists(Bearer.token(authorization))
                .map(exists -> Response.status(exists ? Response.Status.OK : Response.Status.NOT_FOUND)
                        .build());
    }

    /** {@code DELETE /v1/auth/sessions/current}: ends the bearer's session; 204. */
    @DELETE
    @Path("/current")
    public Uni<Void> abandon(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return sessions.abandon(Bearer.token(authorization));
    }

    /** {@code PUT /v1/auth/sessions/current/bag/{key}} with a text: sets one entry; 200 with the whole bag. */
    @PUT
    @Path("/current/bag/{key}")
    @Consumes(MediaType.TEXT_PLAIN)
    public Uni<SessionJson.BagTold> setText(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("key") String key,
            @Context HttpServerRequest request,
            byte[] value) {
        String text = texts.plain(value, request.getHeader(HttpHeaders.CONTENT_TYPE));
        return set(authorization, new BagEntry(whole(key, request), text));
    }

    /** {@code PUT /v1/auth/sessions/current/bag/{key}} with a JSON string: the same. */
    @PUT
    @Path("/current/bag/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<SessionJson.BagTold> setJson(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("key") String key,
            @Context HttpServerRequest request,
            byte[] value) {
        return set(authorization, new BagEntry(whole(key, request), texts.json(value)));
    }

    /** {@code GET /v1/auth/sessions?offset&limit&…}: live sessions in order of creation. */
    @GET
    public Uni<SessionJson.Listed> list(@Context UriInfo uri) {
        SessionQuery query = SessionQuery.ofList(uri.getQueryParameters());
        return sessions.list(query.filter(), query.page()).map(SessionJson::listed);
    }

    /** {@code DELETE /v1/auth/sessions?…}: ends all that fulfil every condition; {@code {"deleted":n}}. */
    @DELETE
    public Uni<SessionJson.Deleted> delete(@Context UriInfo uri) {
        return sessions.delete(SessionQuery.ofDelete(uri.getQueryParameters()).filter())
                .map(SessionJson.Deleted::new);
    }

    /** {@code POST /v1/auth/sessions/refresh}: trades a refresh token; 200 with the session's new tokens. */
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
                .header(HttpHeaders.LOCATION, CURRENT)
                .entity(told)
                .build();
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
