package io.helicon.event.http;

import io.helicon.event.Cursor;
import io.helicon.event.Position;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The answer to a publisher: {@code {"ids":[…]}}, each as a listener sees it and could resume from. */
final class Ids {
    private Ids() {}

    static void answer(RoutingContext context, List<Position> positions) {
        JsonArray ids = new JsonArray();
        positions.forEach(position -> ids.add(Cursor.of(List.of(position)).toString()));
        var unused = context.response()
                .setStatusCode(202)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("ids", ids).toBuffer());
    }
}
