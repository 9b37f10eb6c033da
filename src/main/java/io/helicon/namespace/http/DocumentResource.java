package io.helicon.namespace.http;

import io.helicon.namespace.Document;
import io.helicon.namespace.NamespaceService;
import io.helicon.namespace.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/sessions/{id}/{ns}}: the document of one feature of one team. */
@Path("/v1/sessions/{id}/{ns}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Shown.TAG)
@APIResponse(responseCode = "400", ref = "Refused")
@APIResponse(responseCode = "500", ref = "Defect")
@APIResponse(responseCode = "503", ref = "Away")
class DocumentResource {
    private final NamespaceService namespaces;

    DocumentResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code GET /v1/sessions/{id}/{ns}}: the document; 304 when the client has it already. */
    @GET
    @Operation(operationId = "getDocument", summary = "Read a document")
    @APIResponseSchema(value = Shown.Document.class, responseCode = "200", responseDescription = Shown.DOCUMENT)
    @APIResponse(responseCode = "304", description = "the client has it already")
    @APIResponse(responseCode = "404", ref = "NotThere")
    public Uni<Response> get(@BeanParam Target target) {
        return namespaces.get(target.document()).map(document -> shown(document, target));
    }

    /** {@code PUT /v1/sessions/{id}/{ns}?ttl}: stores it, in the place of the one that is there; 200 with the document. */
    @PUT
    @Operation(operationId = "putDocument", summary = "Store a document whole")
    @APIResponseSchema(value = Shown.Document.class, responseCode = "200", responseDescription = Shown.DOCUMENT)
    @APIResponse(responseCode = "409", ref = "Conflicting")
    @APIResponse(responseCode = "412", ref = "ConditionFailed")
    @APIResponse(responseCode = "413", ref = "RefusedTooLarge")
    @APIResponse(responseCode = "415", ref = "RefusedType")
    public Uni<Response> put(
            @BeanParam Target target,
            @QueryParam("ttl") @Parameter(description = Shown.TTL) @Nullable String ttl,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaTypes.JSON,
                                            schema = @Schema(implementation = Shown.Members.class)))
                    byte[] body) {
        MediaTypes.requireJson(target.mediaType());
        return namespaces.put(target.submission(body, ttl)).map(Answers::document);
    }

    /** {@code PATCH /v1/sessions/{id}/{ns}?ttl}: applies a merge patch or a JSON Patch; 200 with the document. */
    @PATCH
    @Operation(operationId = "patchDocument", summary = "Change a document by a merge patch or a JSON Patch")
    @APIResponseSchema(value = Shown.Document.class, responseCode = "200", responseDescription = Shown.DOCUMENT)
    @APIResponse(responseCode = "404", ref = "NotThere")
    @APIResponse(responseCode = "409", ref = "Conflicting")
    @APIResponse(responseCode = "412", ref = "ConditionFailed")
    @APIResponse(responseCode = "413", ref = "RefusedTooLarge")
    @APIResponse(responseCode = "415", ref = "RefusedType")
    public Uni<Response> patch(
            @BeanParam Target target,
            @QueryParam("ttl") @Parameter(description = Shown.TTL) @Nullable String ttl,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaTypes.MERGE_PATCH,
                                        schema = @Schema(implementation = Shown.Members.class)),
                                @Content(
                                        mediaType = MediaTypes.JSON_PATCH,
                                        schema = @Schema(implementation = Shown.Operation[].class))
                            })
                    byte[] body) {
        String type = MediaTypes.patch(target.mediaType());
        Submission submission = target.submission(body, ttl);
        Uni<Document> patched =
                type.equals(MediaTypes.MERGE_PATCH) ? namespaces.merge(submission) : namespaces.patch(submission);
        return patched.map(Answers::document);
    }

    /** {@code DELETE /v1/sessions/{id}/{ns}}: removes it; {@code {"success":true}}. */
    @DELETE
    @Operation(operationId = "deleteDocument", summary = "Remove a document")
    @APIResponseSchema(value = Shown.Success.class, responseCode = "200", responseDescription = "it is gone")
    @APIResponse(responseCode = "404", ref = "NotThere")
    @APIResponse(responseCode = "412", ref = "ConditionFailed")
    public Uni<String> delete(@BeanParam Target target) {
        return namespaces.delete(target.document(), target.condition()).replaceWith(Answers.SUCCESS);
    }

    private static Response shown(Document document, Target target) {
        return target.shown(document, () -> Answers.document(document));
    }
}
