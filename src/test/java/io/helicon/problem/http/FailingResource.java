package io.helicon.problem.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** Fails on demand, in every way a resource can. */
@Path("/failing")
class FailingResource {
    @GET
    @Path("problem")
    @Produces("text/plain")
    public Uni<String> problem() {
        return Uni.createFrom().failure(new Problem(ProblemKind.CONFLICT, "not now"));
    }

    @GET
    @Path("defect")
    public Uni<String> defect() {
        throw new IllegalStateException("secret");
    }

    @POST
    @Consumes("application/json")
    public Uni<String> read(Body body) {
        return Uni.createFrom().item(body.name());
    }

    record Body(String name, List<Inner> list) {}

    record Inner(int number) {}
}
