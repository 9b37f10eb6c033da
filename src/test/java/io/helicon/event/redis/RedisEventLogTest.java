package io.helicon.event.redis;

import static io.helicon.event.EventLogUnderTest.answer;

import io.helicon.event.EventLog;
import io.helicon.event.EventLogContract;
import io.helicon.event.EventSettings;
import io.helicon.support.Fresh;
import io.helicon.support.TestRedis;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import org.awaitility.Awaitility;

class RedisEventLogTest implements EventLogContract {
    private static final Redis CLIENT = RedisForTests.client(TestRedis.shared());

    private final String prefix = Fresh.token() + ":";

    int partitions() {
        return 1;
    }

    @Override
    public EventLog open(EventSettings settings) {
        EventSettings own = settings.and("key-prefix", prefix)
                .and("channel", prefix)
                .and("partitions", Integer.toString(partitions()));
        return new RedisEventLog(CLIENT, own.config(), Duration.ofSeconds(5));
    }

    @Override
    public void lose() {
        Response keys = ask("KEYS", prefix + "*");
        for (Response key : keys) {
            var unused = ask("DEL", key.toString());
        }
    }

    @Override
    public void pass(Duration time) {
        long end = now() + time.toMillis() + 1;
        Awaitility.await().until(() -> now() >= end);
    }

    private static long now() {
        Response time = ask("TIME");
        return time.get(0).toLong() * 1_000 + time.get(1).toLong() / 1_000;
    }

    private static Response ask(String command, String... arguments) {
        Request request = Request.cmd(Command.create(command));
        for (String argument : arguments) {
            request.arg(argument);
        }
        return answer(CLIENT.send(request));
    }
}
