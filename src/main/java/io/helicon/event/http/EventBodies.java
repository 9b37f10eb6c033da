package io.helicon.event.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of publishing, for the document alone: events are read by EventJson, and ids are written by Ids. */
final class EventBodies {
    private EventBodies() {}

    /** An event as Plasma has it. */
    @Schema(
            name = "Event",
            requiredProperties = {"meta", "data"},
            additionalProperties = Schema.False.class)
    record Envelope(
            Meta meta, @Schema(description = "Any JSON") Object data) {}

    /** What an event is about. */
    @Schema(name = "EventMeta", requiredProperties = "type", additionalProperties = Schema.False.class)
    record Meta(
            @Schema(
                    minLength = 1,
                    maxLength = 1_024,
                    description = "Its parts separated by colons",
                    examples = "news:sports")
            String type) {}

    /** The answer. */
    @Schema(name = "RecordedEvents", requiredProperties = "ids")
    record Recorded(
            @Schema(description = "In their order; a listener sees them, and may resume from them")
            List<String> ids) {}
}
