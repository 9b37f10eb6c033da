package io.helicon.event;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.helicon.support.Answer;
import io.helicon.support.Node;
import io.helicon.support.Rest;

/** Events as they are written, and posted. */
final class Envelopes {
    private Envelopes() {}

    static String envelope(String type, String data) {
        return "{\"meta\":{\"type\":\"" + type + "\"},\"data\":" + data + "}";
    }

    /** @return the id of the event */
    @CanIgnoreReturnValue
    static String post(Node node, String type, String data) {
        return send(node, "application/json", envelope(type, data))
                .json()
                .path("ids")
                .path(0)
                .asText();
    }

    static Answer send(Node node, String contentType, String body) {
        return Rest.to(node.port()).post("/v1/events").body(contentType, body).send();
    }
}
