package io.helicon.namespace.http;

import io.helicon.namespace.MemberValue;
import io.helicon.namespace.NamespaceService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** {@code /v1/sessions/{id}/{ns}/{key}}: one member of a document, read and written alone. */
@Path("/v1/sessions/{id}/{ns}/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Shown.TAG)
@APIResponse(responseCode = "400", ref = "Refused")
@APIResponse(responseCode = "500", ref = "Defect")
@APIResponse(responseCode = "503", ref = "Away")
class MemberResource {
    private final NamespaceService namespaces;

    MemberResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code GET /v1/sessions/{id}/{ns}/{key}}: its value alone; the entity tag is the document's. */
    @GET
    @Operation(operationId = "getMember", summary = "Read one member of a document")
    @APIResponseSchema(value = Object.class, responseCode = "200", responseDescription = "its value")
    @APIResponse(responseCode = "304", description = "the client has it already")
    @APIResponse(responseCode = "404", ref = "NotThere")
    public Uni<Response> get(@BeanParam Target target, @PathParam("key") @Encoded String key) {
        return namespaces.getKey(target.document(), Segment.key(key)).map(value -> shown(value, target));
    }

    /** {@code PUT /v1/sessions/{id}/{ns}/{key}?ttl}: sets it to any JSON value; 200 with the document. */
    @PUT
    @Operation(operationId = "putMember", summary = "Set one member of a document")
    @APIResponseSchema(value = Shown.Document.class, responseCode = "200", responseDescription = Shown.DOCUMENT)
    @APIResponse(responseCode = "409", ref = "Conflicting")
    @APIResponse(responseCode = "412", ref = "ConditionFailed")
    @APIResponse(responseCode = "413", ref = "RefusedTooLarge")
    @APIResponse(responseCode = "415", ref = "RefusedType")
    public Uni<Response> put(
            @BeanParam Target target,
            @PathParam("key") @Encoded String key,
            @QueryParam("ttl") @Parameter(description = Shown.TTL) @Nullable String ttl,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaTypes.JSON,
                                            schema = @Schema(implementation = Object.class)))
                    byte[] body) {
        MediaTypes.requireJson(target.mediaType());
        return namespaces.putKey(target.submission(body, ttl), Segment.key(key)).map(Answers::document);
    }

    /** {@code DELETE /v1/sessions/{id}/{ns}/{key}}: removes it; {@code {"success":true}}. */
    @DELETE
    @Operation(operationId = "deleteMember", summary = "Remove one member of a document")
    @APIResponseSchema(value = Shown.Success.class, responseCode = "200", responseDescription = "it is gone")
    @APIResponse(responseCode = "404", ref = "NotThere")
    @APIResponse(responseCode = "409", ref = "Conflicting")
    @APIResponse(responseCode = "412", ref = "ConditionFailed")
    public Uni<String> delete(@BeanParam Target target, @PathParam("key") @Encoded String key) {
        return namespaces
                .deleteKey(target.document(), Segment.key(key), target.condition())
                .replaceWith(Answers.SUCCESS);
    }

    private static Response shown(MemberValue value, Target target) {
        return target.shown(value.document(), () -> Answers.value(value));
    }
}
