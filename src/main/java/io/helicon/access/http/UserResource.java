package io.helicon.access.http;

import io.helicon.access.Caller;
import io.helicon.access.UserService;
import io.helicon.access.Username;
import io.helicon.access.http.Bodies.Account;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /users}: who may sign in. */
@Path(UserResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
@SecurityRequirement(name = "session")
@APIResponse(responseCode = "401", ref = "AccessDenied")
@APIResponse(responseCode = "500", ref = "AccessFailed")
@APIResponse(responseCode = "503", ref = "AccessFailed")
class UserResource {
    static final String PATH = "/users";

    private final UserService users;
    private final Callers callers;
    private final Bodies bodies;

    UserResource(UserService users, Callers callers, Bodies bodies) {
        this.users = users;
        this.callers = callers;
        this.bodies = bodies;
    }

    /** {@code POST /users}: makes a user; 201. Needs adminusers. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createUser", summary = "Make a user, who owns a bucket")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Shown.Login.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is there",
            content = @Content(schema = @Schema(implementation = Shown.Done.class)))
    @APIResponse(responseCode = "400", ref = "AccessRefused")
    @APIResponse(responseCode = "413", ref = "AccessFailed")
    @APIResponse(responseCode = "415", ref = "AccessFailed")
    public Uni<Response> create(@Context HttpServerRequest request, byte[] body) {
        return callers.answer(request, caller -> create(caller, body));
    }

    /** {@code PUT /users}: one's own password, or with adminusers anybody's; 200. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setPassword", summary = "Set one's own password, or as administrator anybody's")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Shown.Login.class)))
    @APIResponse(
            responseCode = "200",
            description = "The old one is no longer good",
            content = @Content(schema = @Schema(implementation = Shown.Done.class)))
    @APIResponse(responseCode = "400", ref = "AccessRefused")
    @APIResponse(responseCode = "413", ref = "AccessFailed")
    @APIResponse(responseCode = "415", ref = "AccessFailed")
    public Uni<Response> setPassword(@Context HttpServerRequest request, byte[] body) {
        return callers.answer(request, caller -> setPassword(caller, body));
    }

    /** {@code GET /users}: all of them by name. Needs adminusers. */
    @GET
    @Operation(operationId = "listUsers", summary = "List all users by name")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = Shown.User[].class)))
    public Uni<Response> list(@Context HttpServerRequest request) {
        return callers.answer(request, this::list);
    }

    private Uni<Response> list(Caller caller) {
        return users.list(caller).map(all -> Refusals.json(Response.ok(), Answers.users(all)));
    }

    private Uni<Response> create(Caller caller, byte[] body) {
        return users.demand(caller).map(may -> bodies.account(body)).chain(account -> create(caller, account));
    }

    private Uni<Response> create(Caller caller, Account account) {
        return users.create(caller, account.user(), account.password()).map(done -> created(account.user()));
    }

    /** Who is nobody learns nothing of what is wrong with the body. */
    private Uni<Response> setPassword(Caller caller, byte[] body) {
        return (caller.user().isAnonymous()
                        ? users.demand(caller)
                        : Uni.createFrom().voidItem())
                .map(may -> bodies.account(body))
                .chain(account -> users.setPassword(caller, account.user(), account.password()))
                .map(done -> Refusals.json(Response.ok(), Answers.ok()));
    }

    /** A relative reference, written as it is: to complete it JAX-RS would need the request's thread. */
    private static Response created(Username user) {
        return Refusals.json(
                Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, PATH + "/" + user), Answers.ok());
    }
}
