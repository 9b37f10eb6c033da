package io.helicon.event.redis;

import io.helicon.event.Position;
import io.vertx.mutiny.redis.client.Response;

/** Places in the history as Redis writes them: {@code <ms>-<seq>}. */
final class Ids {
    private Ids() {}

    /** Of an answer that begins with epoch, ms and seq. */
    static Position position(int partition, Response answer) {
        return new Position(
                partition,
                answer.get(0).toString(),
                Long.parseLong(answer.get(1).toString()),
                Long.parseLong(answer.get(2).toString()));
    }

    /** @param place whose partition and epoch it shares */
    static Position read(String id, Position place) {
        int dash = id.indexOf('-');
        return new Position(
                place.partition(),
                place.epoch(),
                Long.parseLong(id.substring(0, dash)),
                Long.parseLong(id.substring(dash + 1)));
    }

    static String write(Position place) {
        return place.millis() + "-" + place.number();
    }
}
