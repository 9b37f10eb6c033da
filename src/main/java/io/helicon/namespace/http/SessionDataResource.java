package io.helicon.namespace.http;

import io.helicon.namespace.Namespace;
import io.helicon.namespace.NamespaceService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sessions/{id}}: all that there is of a session. */
@Path("/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Shown.TAG)
@APIResponse(responseCode = "400", ref = "Refused")
@APIResponse(responseCode = "500", ref = "Defect")
@APIResponse(responseCode = "503", ref = "Away")
class SessionDataResource {
    private final NamespaceService namespaces;

    SessionDataResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code GET /v1/sessions/{id}?namespaces=a&namespaces=b}: its namespaces, and these documents as of one moment. */
    @GET
    @Operation(operationId = "getSessionData", summary = "Read what there is of a session")
    @APIResponseSchema(
            value = Shown.SessionData.class,
            responseCode = "200",
            responseDescription = "its namespaces, and the documents that were asked for")
    public Uni<String> get(
            @PathParam("id") @Encoded String id,
            @QueryParam("namespaces") @Parameter(description = Shown.WANTED) List<String> wanted) {
        return namespaces.read(Segment.session(id), namespaces(wanted)).map(Answers::session);
    }

    /** {@code DELETE /v1/sessions/{id}}: removes all of it; {@code {"removed":1}}. */
    @DELETE
    @Operation(operationId = "deleteSessionData", summary = "Remove all that there is of a session")
    @APIResponseSchema(value = Shown.Removed.class, responseCode = "200", responseDescription = "it is gone")
    @APIResponse(responseCode = "404", ref = "NotThere")
    public Uni<String> delete(@PathParam("id") @Encoded String id) {
        return namespaces.deleteAll(Segment.session(id)).replaceWith(Answers.REMOVED);
    }

    static List<Namespace> namespaces(List<String> names) {
        return names.stream().distinct().map(Namespace::new).toList();
    }
}
