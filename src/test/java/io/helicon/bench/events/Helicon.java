package io.helicon.bench.events;

import io.helicon.bench.Address;
import io.helicon.bench.Ground;
import io.helicon.bench.Server;
import java.util.List;
import java.util.function.Function;

/** Our own server, and the ways of publishing to it. */
final class Helicon {
    static final String NAME = "Helicon";
    /** A channel on which others publish, Plasma's way. */
    private static final String CHANNEL = "bench";

    /** What makes a server listen to it. */
    static final String FLAG = "-events.channels=" + CHANNEL;

    /** The ways of publishing, the first one straight to Redis. */
    static final List<String> WAYS = List.of("Redis PUBLISH", "POST", "POST array");

    private static final String EVENTS = "/v1/events";

    private Helicon() {}

    static Server start(Ground ground) {
        return ground.startServer(FLAG);
    }

    /** Straight to Redis: what is published so is live only. */
    static Contender overRedis(Server server, Ground ground) {
        return contender(
                server,
                WAYS.get(0),
                ground.redis().address(),
                type -> new RedisPublish(
                        new Payload(type), CHANNEL, ground.redis().password()));
    }

    /** The three ways; the other two record events in the history. */
    static List<Contender> everyWay(Server server, Ground ground) {
        Contender post =
                contender(server, WAYS.get(1), server.address(), type -> HttpPost.one(new Payload(type), EVENTS));
        Contender array =
                contender(server, WAYS.get(2), server.address(), type -> HttpPost.array(new Payload(type), EVENTS));
        return List.of(overRedis(server, ground), post, array);
    }

    private static Contender contender(
            Server server, String publishing, Address publishes, Function<String, Encoding> encoding) {
        return new Contender(
                NAME,
                publishing,
                server.pid(),
                server.address(),
                type -> EVENTS + "?eventType=" + type,
                publishes,
                encoding);
    }
}
