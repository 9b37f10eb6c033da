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
import org.jspecify.annotations.Nullable;

/** {@code /v1/sessions/{id}/{ns}}: the document of one feature of one team. */
@Path("/v1/sessions/{id}/{ns}")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {
    private final NamespaceService namespaces;

    DocumentResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code GET /v1/sessions/{id}/{ns}}: the document; 304 when the client has it already. */
    @GET
    public Uni<Response> get(@BeanParam Target target) {
        return namespaces.get(target.document()).map(document -> shown(document, target));
    }

    /** {@code PUT /v1/sessions/{id}/{ns}?ttl}: stores it, in the place of the one that is there; 200 with the document. */
    @PUT
    public Uni<Response> put(@BeanParam Target target, @QueryParam("ttl") @Nullable String ttl, byte[] body) {
        MediaTypes.requireJson(target.mediaType());
        return namespaces.put(target.submission(body, ttl)).map(Answers::document);
    }

    /** {@code PATCH /v1/sessions/{id}/{ns}?ttl}: applies a merge patch or a JSON Patch; 200 with the document. */
    @PATCH
    public Uni<Response> patch(@BeanParam Target target, @QueryParam("ttl") @Nullable String ttl, byte[] body) {
        String type = MediaTypes.patch(target.mediaType());
        Submission submission = target.submission(body, ttl);
        Uni<Document> patched =
                type.equals(MediaTypes.MERGE_PATCH) ? namespaces.merge(submission) : namespaces.patch(submission);
        return patched.map(Answers::document);
    }

    /** {@code DELETE /v1/sessions/{id}/{ns}}: removes it; {@code {"success":true}}. */
    @DELETE
    public Uni<String> delete(@BeanParam Target target) {
        return namespaces.delete(target.document(), target.condition()).replaceWith(Answers.SUCCESS);
    }

    private static Response shown(Document document, Target target) {
        return target.isKnown(document.etag()) ? Answers.unchanged(document) : Answers.document(document);
    }
}
