package io.helicon.event.http;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.ARRAY;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What SseRequest reads, for the document alone. */
final class ListenParameters {
    @QueryParam("eventType")
    @Parameter(
            required = true,
            explode = Explode.FALSE,
            description = "Types of events, each with everything below it, with commas between them, or repeated. A"
                    + " part may be *, but the first. The parameter's name is a setting",
            schema = @Schema(type = ARRAY, implementation = String.class, minItems = 1, maxItems = 1_000),
            example = "session,news:sports")
    @Nullable
    List<String> types;

    @QueryParam("lastEventId")
    @Parameter(description = "For those who cannot set the header of that name, which goes before it")
    @Nullable
    String place;

    @HeaderParam("Last-Event-ID")
    @Parameter(
            description = "The last event that the client has seen: what came after it is told first, or that"
                    + " something is missing")
    @Nullable
    String placeOfHeader;

    private ListenParameters() {}
}
