package io.helicon.namespace.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of this edge as the description of the routes shows them; they are written by {@link Answers} and others. */
final class Shown {
    static final String WANTED = "whose documents are wanted, each once";
    static final String DOCUMENT = "the document, with its metadata";
    static final String TAG = "namespaces";
    static final String TTL = "how long the document lives from now on, such as 500ms, 30m or 7d";
    static final String IF_MATCH = "entity tags, of which the document must have one, or *";
    static final String IF_NONE_MATCH = "entity tags, of which the document must have none, or *";

    private Shown() {}

    /** What a client wrote, and what the server knows of it. */
    @Schema(name = "Document", additionalProperties = Schema.True.class)
    record Document(
            @Schema(required = true, description = "the session's id")
            String _session,

            @Schema(required = true) String _namespace,

            @Schema(required = true, description = "RFC 3339, such as 2017-03-26T23:14:10.617Z")
            String _modified) {}

    /** What a client writes: any members but the metadata, which are the server's. */
    @Schema(name = "Members", type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
    record Members() {}

    /** One step of a JSON Patch (RFC 6902). */
    @Schema(name = "PatchOperation")
    record Operation(
            @Schema(
                    required = true,
                    enumeration = {"add", "remove", "replace", "move", "copy", "test"})
            String op,

            @Schema(required = true, description = "JSON Pointer")
            String path,

            @Schema(description = "JSON Pointer, for move and copy")
            String from,

            @Schema(description = "for add, replace and test")
            Object value) {}

    /** A session's namespaces, and under their names the documents that were asked for. */
    @Schema(name = "SessionData", additionalProperties = Document.class)
    record SessionData(
            @Schema(required = true) String _session,
            @Schema(required = true) List<String> _namespaces) {}

    /** Several sessions. */
    @Schema(name = "SessionDataList")
    record Sessions(@Schema(required = true) List<SessionData> sessions) {}

    /** Which sessions, and which of their documents. */
    @Schema(name = "BatchGet", additionalProperties = Schema.False.class)
    record Batch(@Schema(required = true) List<String> sessions, List<String> namespaces) {}

    /** That something is gone. */
    @Schema(name = "Success")
    record Success(@Schema(required = true) boolean success) {}

    /** That a session is gone. */
    @Schema(name = "Removed")
    record Removed(@Schema(required = true) int removed) {}

    /** What went wrong. */
    @Schema(name = "Refusal")
    record Refusal(
            @Schema(required = true, description = "one word for it", examples = "invalid")
            String error,

            @Schema(description = "what and where, when there is more to say")
            List<Detail> details) {}

    /** One thing that is wrong. */
    @Schema(name = "RefusalDetail")
    record Detail(
            @Schema(required = true, description = "JSON Pointer", examples = "/friends/0/age")
            String path,

            @Schema(description = "the word of the schema, or of the patch, that it breaks", examples = "max")
            String rule,

            @Schema(required = true) String message) {}
}
