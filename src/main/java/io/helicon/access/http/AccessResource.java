package io.helicon.access.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.helicon.access.AccessService;
import io.helicon.access.BucketName;
import io.helicon.access.Caller;
import io.helicon.access.Permission;
import io.helicon.access.Scope;
import io.helicon.access.StreamName;
import io.helicon.access.http.Bodies.Change;
import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /access/{bucket}} and {@code /access/{bucket}/{stream}}: who may do what; for those who may grant it. */
@Path("/access/{bucket}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
@SecurityRequirement(name = "session")
@APIResponse(responseCode = "400", ref = "AccessRefused")
@APIResponse(responseCode = "401", ref = "AccessDenied")
@APIResponse(responseCode = "500", ref = "AccessFailed")
@APIResponse(responseCode = "503", ref = "AccessFailed")
class AccessResource {
    private final AccessService access;
    private final Callers callers;
    private final Bodies bodies;

    AccessResource(AccessService access, Callers callers, Bodies bodies) {
        this.access = access;
        this.callers = callers;
        this.bodies = bodies;
    }

    /** {@code GET /access/{bucket}}: what is granted on a bucket. */
    @GET
    @Operation(operationId = "getBucketAccess", summary = "Who may do what with a bucket and all its streams")
    @APIResponse(
            responseCode = "200",
            description = "By role",
            content = @Content(schema = @Schema(implementation = Shown.Access.class)))
    public Uni<Response> ofBucket(@Context HttpServerRequest request, @PathParam("bucket") String bucket) {
        return callers.answer(request, caller -> tell(caller, bucket(request, bucket)));
    }

    /** {@code GET /access/{bucket}/{stream}}: what is granted on a stream. */
    @GET
    @Path("/{stream}")
    @Operation(operationId = "getStreamAccess", summary = "Who may do what with a stream, beside its bucket's")
    @APIResponse(
            responseCode = "200",
            description = "By role",
            content = @Content(schema = @Schema(implementation = Shown.Access.class)))
    public Uni<Response> ofStream(
            @Context HttpServerRequest request,
            @PathParam("bucket") String bucket,
            @PathParam("stream") String stream) {
        return callers.answer(request, caller -> tell(caller, stream(request, bucket, stream)));
    }

    /** {@code POST /access/{bucket}}: grants or revokes something on a bucket. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeBucketAccess", summary = "Grant or revoke something on a bucket")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Shown.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "It holds here at once, on other nodes within half a second",
            content = @Content(schema = @Schema(implementation = Shown.Done.class)))
    @APIResponse(responseCode = "413", ref = "AccessFailed")
    @APIResponse(responseCode = "415", ref = "AccessFailed")
    public Uni<Response> changeBucket(
            @Context HttpServerRequest request, @PathParam("bucket") String bucket, byte[] body) {
        return callers.answer(request, caller -> change(caller, bucket(request, bucket), body));
    }

    /** {@code POST /access/{bucket}/{stream}}: grants or revokes something on a stream. */
    @POST
    @Path("/{stream}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeStreamAccess", summary = "Grant or revoke something on a stream")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Shown.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "It holds here at once, on other nodes within half a second",
            content = @Content(schema = @Schema(implementation = Shown.Done.class)))
    @APIResponse(responseCode = "413", ref = "AccessFailed")
    @APIResponse(responseCode = "415", ref = "AccessFailed")
    public Uni<Response> changeStream(
            @Context HttpServerRequest request,
            @PathParam("bucket") String bucket,
            @PathParam("stream") String stream,
            byte[] body) {
        return callers.answer(request, caller -> change(caller, stream(request, bucket, stream), body));
    }

    private Uni<Response> tell(Caller caller, Scope scope) {
        return access.grants(caller, scope).map(grants -> Refusals.json(Response.ok(), Answers.access(grants)));
    }

    private Uni<Response> change(Caller caller, Scope scope, byte[] body) {
        return access.demand(caller, Permission.GRANT, scope)
                .map(may -> bodies.change(body, scope))
                .chain(change -> change(caller, scope, change))
                .map(done -> Refusals.json(Response.ok(), Answers.ok()));
    }

    private Uni<Void> change(Caller caller, Scope scope, Change change) {
        return change.grants()
                ? access.grant(caller, scope, change.grant())
                : access.revoke(caller, scope, change.grant());
    }

    private static Scope bucket(HttpServerRequest request, String bucket) {
        return Scope.of(named("bucket", bucket, () -> new BucketName(whole(request, bucket))));
    }

    private static Scope stream(HttpServerRequest request, String bucket, String stream) {
        return Scope.of(bucket(request, bucket).bucket(), named("stream", stream, () -> new StreamName(stream)));
    }

    private static <T> T named(String field, String text, Supplier<T> name) {
        try {
            return name.get();
        } catch (Problem e) {
            throw WrongBody.field(field, TextNode.valueOf(text));
        }
    }

    /** JAX-RS cuts a segment at its first semicolon: it would be another bucket, unnoticed. */
    private static String whole(HttpServerRequest request, String name) {
        if (request.path().indexOf(';') >= 0) {
            throw Problem.invalid("a semicolon is written %3B");
        }
        return name;
    }
}
