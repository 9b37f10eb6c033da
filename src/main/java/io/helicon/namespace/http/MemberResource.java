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
import org.jspecify.annotations.Nullable;

/** {@code /v1/sessions/{id}/{ns}/{key}}: one member of a document, read and written alone. */
@Path("/v1/sessions/{id}/{ns}/{key}")
@Produces(MediaType.APPLICATION_JSON)
class MemberResource {
    private final NamespaceService namespaces;

    MemberResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code GET /v1/sessions/{id}/{ns}/{key}}: its value alone; the entity tag is the document's. */
    @GET
    public Uni<Response> get(@BeanParam Target target, @PathParam("key") @Encoded String key) {
        return namespaces.getKey(target.document(), Segment.key(key)).map(value -> shown(value, target));
    }

    /** {@code PUT /v1/sessions/{id}/{ns}/{key}?ttl}: sets it to any JSON value; 200 with the document. */
    @PUT
    public Uni<Response> put(
            @BeanParam Target target,
            @PathParam("key") @Encoded String key,
            @QueryParam("ttl") @Nullable String ttl,
            byte[] body) {
        MediaTypes.requireJson(target.mediaType());
        return namespaces.putKey(target.submission(body, ttl), Segment.key(key)).map(Answers::document);
    }

    /** {@code DELETE /v1/sessions/{id}/{ns}/{key}}: removes it; {@code {"success":true}}. */
    @DELETE
    public Uni<String> delete(@BeanParam Target target, @PathParam("key") @Encoded String key) {
        return namespaces
                .deleteKey(target.document(), Segment.key(key), target.condition())
                .replaceWith(Answers.SUCCESS);
    }

    private static Response shown(MemberValue value, Target target) {
        return target.isKnown(value.document().etag()) ? Answers.unchanged(value.document()) : Answers.value(value);
    }
}
