package io.helicon.namespace.http;

import io.helicon.namespace.Body;
import io.helicon.namespace.Condition;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.ETag;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.Submission;
import io.helicon.wire.DurationText;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which document a request is about, and under which conditions. */
record Target(
        @PathParam("id") @Encoded @Parameter(description = "id of the session or the user")
        String id,

        @PathParam("ns") @Encoded @Parameter(description = "namespace, such as restaurants.lastVisited.v1")
        String namespace,

        @Context HttpHeaders headers) {

    DocumentName document() {
        return Segment.document(id, namespace);
    }

    Condition condition() {
        return EntityTags.of(headers);
    }

    boolean isKnown(ETag tag) {
        return EntityTags.isKnown(headers, tag);
    }

    @Nullable
    String mediaType() {
        return headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    }

    Submission submission(byte[] body, @Nullable String ttl) {
        return new Submission(
                document(),
                new Body(body),
                condition(),
                Optional.ofNullable(ttl).map(Target::duration));
    }

    private static Duration duration(String text) {
        try {
            return DurationText.parse(text);
        } catch (IllegalArgumentException e) {
            throw NamespaceProblem.of(Mistake.INVALID_REQUEST, "ttl is not " + e.getMessage());
        }
    }
}
