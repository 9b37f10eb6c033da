package io.helicon.namespace.redis;

import static io.helicon.session.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.namespace.Registered;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaRegistry;
import io.helicon.namespace.SchemaRegistryContract;
import io.helicon.problem.ProblemKind;
import io.helicon.session.Answers;
import io.helicon.support.Fresh;
import io.helicon.support.TestRedis;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisSchemaRegistryTest implements SchemaRegistryContract {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Redis CLIENT = client(TestRedis.shared().address());
    private static final SchemaName NAME = new SchemaName("x");

    private final String prefix = Fresh.token() + ":";

    private static Redis client(String address) {
        return Redis.createClient(
                VERTX, new RedisOptions().setConnectionString(address).setMaxPoolWaiting(1_000));
    }

    @Override
    public SchemaRegistry open() {
        return new RedisSchemaRegistry(CLIENT, Duration.ofSeconds(5), prefix);
    }

    private void send(String command, String... arguments) {
        Request request = Request.cmd(Command.create(command));
        for (String argument : arguments) {
            request.arg(argument);
        }
        Answers.done(CLIENT.send(request));
    }

    private Registered read() {
        return answer(open().read(Registered.UNREAD));
    }

    @Test
    void aRegistryThatWasLostAndBegunAnewIsNotTakenForTheOldOne() {
        // Given
        Answers.done(open().put(read(), NAME, "1"));
        Registered before = read();
        send("DEL", prefix + "{registry}:texts", prefix + "{registry}:revision");
        Registered lost = answer(open().read(before));

        // When
        Answers.done(open().put(lost, NAME, "2"));

        // Then
        assertThat(lost).isEqualTo(Registered.NONE);
        assertThat(answer(open().read(before)).texts()).isEqualTo(Map.of(NAME, "2"));
    }

    @Test
    void whatSomebodyElsePutThereUnderNoNameHarmsNobody() {
        // Given
        Answers.done(open().put(read(), NAME, "1"));

        // When
        send("HSET", prefix + "{registry}:texts", "a#b", "2");

        // Then
        assertThat(read().texts()).isEqualTo(Map.of(NAME, "1"));
    }

    @Test
    void aRedisThatIsAwayOrHoldsSomethingElseThereIsAProblem() {
        // Given
        SchemaRegistry away = new RedisSchemaRegistry(client("redis://127.0.0.1:1"), Duration.ofSeconds(5), prefix);
        send("SET", prefix + "{registry}:texts", "no hash");

        // When
        Throwable failure = Answers.failure(open().put(Registered.NONE, NAME, "1"));

        // Then
        Answers.assertKind(failure, ProblemKind.UNAVAILABLE);
        Answers.assertKind(Answers.failure(away.read(Registered.NONE)), ProblemKind.UNAVAILABLE);
        Answers.assertKind(Answers.failure(away.remove(Registered.NONE, NAME)), ProblemKind.UNAVAILABLE);
    }

    @Test
    void aRedisThatHangsIsAProblemInTime() {
        try (TestRedis server = TestRedis.fresh()) {
            // Given
            SchemaRegistry registry = new RedisSchemaRegistry(client(server.address()), Duration.ofMillis(300), prefix);
            Answers.done(registry.read(Registered.NONE));
            server.freeze();

            // When
            Throwable failure = Answers.failure(registry.read(Registered.NONE));

            // Then
            Answers.assertKind(failure, ProblemKind.UNAVAILABLE);
            server.thaw();
        }
    }
}
