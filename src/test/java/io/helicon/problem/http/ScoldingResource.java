package io.helicon.problem.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A resource below a path at which failures have words of their own. */
@Path("/scolding/{name}")
class ScoldingResource {
    @GET
    @Produces("text/plain")
    public Uni<String> problem() {
        return Uni.createFrom().failure(new Problem(ProblemKind.CONFLICT, "not now"));
    }

    @PUT
    @Consumes("application/json")
    public Uni<String> take(byte[] body) {
        return body.length == 0
                ? Uni.createFrom().failure(new IllegalStateException("secret"))
                : Uni.createFrom().item("{\"length\":" + body.length + "}");
    }
}
