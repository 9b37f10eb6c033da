package io.helicon.namespace.http;

import io.helicon.namespace.NamespaceService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sessions:batchGet}: many sessions in one request. */
@Path("/v1/sessions:batchGet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Shown.TAG)
@APIResponse(responseCode = "400", ref = "Refused")
@APIResponse(responseCode = "500", ref = "Defect")
@APIResponse(responseCode = "503", ref = "Away")
class BatchResource {
    private final NamespaceService namespaces;

    BatchResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code POST /v1/sessions:batchGet}: each as {@code GET /v1/sessions/{id}} would show it, in the order given. */
    @POST
    @Operation(operationId = "batchGetSessionData", summary = "Read what there is of many sessions")
    @APIResponseSchema(
            value = Shown.Sessions.class,
            responseCode = "200",
            responseDescription = "each session, in the order in which they were asked for")
    @APIResponse(responseCode = "413", ref = "RefusedTooLarge")
    @APIResponse(responseCode = "415", ref = "RefusedType")
    public Uni<String> get(
            @Context HttpHeaders headers,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaTypes.JSON,
                                            schema = @Schema(implementation = Shown.Batch.class)))
                    byte[] body) {
        MediaTypes.requireJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        BatchBody asked = BatchBody.read(body);
        return namespaces.readAll(asked.sessions(), asked.namespaces()).map(Answers::sessions);
    }
}
