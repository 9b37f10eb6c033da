package io.helicon.access.http;

import io.helicon.access.Login;
import io.helicon.access.SignedIn;
import io.helicon.access.UserService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** {@code /sessions}: sign in, and ask as whom one has. */
@Path(SignInResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access", description = "Users, and what they may do")
@APIResponse(responseCode = "401", ref = "AccessDenied")
@APIResponse(responseCode = "500", ref = "AccessFailed")
@APIResponse(responseCode = "503", ref = "AccessFailed")
class SignInResource {
    static final String PATH = "/sessions";

    private final UserService users;
    private final Callers callers;
    private final Bodies bodies;

    SignInResource(UserService users, Callers callers, Bodies bodies) {
        this.users = users;
        this.callers = callers;
        this.bodies = bodies;
    }

    /** {@code POST /sessions}: trades a name and a password for a JWT; 201. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Trade a name and a password for a JWT")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Shown.Login.class)))
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = Shown.SignedIn.class)))
    @APIResponse(responseCode = "400", ref = "AccessRefused")
    @APIResponse(responseCode = "413", ref = "AccessFailed")
    @APIResponse(responseCode = "415", ref = "AccessFailed")
    @APIResponse(responseCode = "429", ref = "AccessFailed")
    public Uni<Response> signIn(@Context HttpServerRequest request, byte[] body) {
        String address = String.valueOf(request.remoteAddress().hostAddress());
        return Callers.told(Uni.createFrom()
                .item(() -> bodies.login(body))
                .chain(login -> signIn(login, address))
                .map(SignInResource::created));
    }

    /** {@code GET /sessions}: whose token is shown; {@code anonymous} without one. */
    @GET
    @Operation(operationId = "whoAmI", summary = "Tell whose token is shown")
    @SecurityRequirement(name = "session")
    @APIResponse(
            responseCode = "200",
            description = "anonymous without a token",
            content = @Content(schema = @Schema(implementation = Shown.User.class)))
    public Uni<Response> whoAmI(@Context HttpServerRequest request) {
        return callers.answer(
                request, caller -> Uni.createFrom().item(Refusals.json(Response.ok(), Answers.user(caller.user()))));
    }

    private Uni<SignedIn> signIn(Login login, String address) {
        return users.signIn(login, address);
    }

    private static Response created(SignedIn signedIn) {
        return Refusals.json(
                Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, PATH),
                Answers.signedIn(signedIn));
    }
}
