package io.helicon.namespace.http;

import io.helicon.namespace.Body;
import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.Submission;
import io.helicon.wire.DurationText;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which document a request is about, and under which conditions. */
record Target(
        @PathParam("id") @Encoded @Parameter(description = "id of the session or the user")
        String id,

        @PathParam("ns") @Encoded @Parameter(description = "namespace, such as restaurants.lastVisited.v1")
        String namespace,

        @HeaderParam("If-Match") @Parameter(description = Shown.IF_MATCH, schema = @Schema(type = SchemaType.STRING))
        List<String> match,

        @HeaderParam("If-None-Match")
        @Parameter(description = Shown.IF_NONE_MATCH, schema = @Schema(type = SchemaType.STRING))
        List<String> noneMatch,

        @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable
        String mediaType) {

    DocumentName document() {
        return Segment.document(id, namespace);
    }

    Condition condition() {
        return tags().condition();
    }

    /** @return what the client is shown: an answer about this state of the document, or that it has it already */
    Response shown(Document document, Supplier<Response> answer) {
        return tags().isKnown(document.etag()) ? Answers.unchanged(document) : answer.get();
    }

    private EntityTags tags() {
        return EntityTags.of(match, noneMatch);
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
