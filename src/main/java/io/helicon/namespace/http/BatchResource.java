package io.helicon.namespace.http;

import io.helicon.namespace.NamespaceService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** {@code /v1/sessions:batchGet}: many sessions in one request. */
@Path("/v1/sessions:batchGet")
@Produces(MediaType.APPLICATION_JSON)
class BatchResource {
    private final NamespaceService namespaces;

    BatchResource(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** {@code POST /v1/sessions:batchGet}: each as {@code GET /v1/sessions/{id}} would show it, in the order given. */
    @POST
    public Uni<String> get(@Context HttpHeaders headers, byte[] body) {
        MediaTypes.requireJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        BatchBody asked = BatchBody.read(body);
        return namespaces.readAll(asked.sessions(), asked.namespaces()).map(Answers::sessions);
    }
}
