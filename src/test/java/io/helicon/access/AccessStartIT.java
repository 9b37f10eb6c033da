package io.helicon.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import org.junit.jupiter.api.Test;

/** The first start, what keeps a server from starting, and how sign-in is throttled. */
class AccessStartIT {
    @Test
    void whereOthersCanReachItAServerDoesNotStartWithEverybodysSecret() {
        // Given
        try (Node node = Node.launch("-host=0.0.0.0", "-auth.admin.password=own")) {
            // When
            int code = node.awaitExit();

            // Then
            assertThat(code).isEqualTo(2);
            assertThat(node.output().lines().toList()).hasSize(1);
            assertThat(node.output()).contains("-auth.secret");
        }
    }

    @Test
    void whereOthersCanReachItAServerDoesNotStartWithEverybodysPassword() {
        // Given
        try (Node node = Node.launch("-host=0.0.0.0", "-auth.secret=own")) {
            // When
            int code = node.awaitExit();

            // Then
            assertThat(code).isEqualTo(2);
            assertThat(node.output()).contains("-auth.admin.password");
        }
    }

    @Test
    void withSecretsOfItsOwnItStartsAndKeepsThePasswordOfTheFirstStart() {
        // Given
        String[] flags = {
            "-host=0.0.0.0",
            "-postgres.schema=access_start",
            "-auth.secret=own",
            "-auth.admin.password=first",
            "-auth.admin.username=root"
        };
        try (Node node = SharedNode.startWith(flags)) {
            var unused = AccessClient.signIn(Rest.to(node.port()), "root", "first");
        }
        flags[3] = "-auth.admin.password=second";

        // When
        try (Node node = SharedNode.startWith(flags)) {
            // Then
            Rest rest = Rest.to(node.port());
            assertThat(AccessClient.signIn(rest, "root", "second").status()).isEqualTo(401);
            assertThat(AccessClient.signIn(rest, "root", "first").status()).isEqualTo(201);
        }
    }

    @Test
    void whoTriesTooOftenIsToldWhenToComeBackWhetherTheyAreThereOrNot() {
        // Given
        try (Node node = SharedNode.startWith("-postgres.schema=access_throttle", "-auth.failures.user=2")) {
            Rest rest = Rest.to(node.port());
            tryInVain(rest, "admin");
            tryInVain(rest, "nobody");

            // When
            Answer admin = AccessClient.signIn(rest, "admin", "secret");
            Answer nobody = AccessClient.signIn(rest, "nobody", "secret");

            // Then
            assertThat(admin.status()).isEqualTo(429);
            assertThat(admin.header("Retry-After")).matches("[1-9]\\d?");
            assertThat(nobody.status()).isEqualTo(429);
            assertThat(nobody.body()).isEqualTo(admin.body());
        }
    }

    @Test
    void anAddressThatTriesTooManyUsersIsThrottledToo() {
        // Given
        try (Node node = SharedNode.startWith("-postgres.schema=access_address", "-auth.failures.address=4")) {
            Rest rest = Rest.to(node.port());
            tryInVain(rest, "one");
            tryInVain(rest, "two");

            // When
            Answer answer = AccessClient.signIn(rest, "admin", "secret");

            // Then
            assertThat(answer.status()).isEqualTo(429);
        }
    }

    private static void tryInVain(Rest rest, String username) {
        var first = AccessClient.signIn(rest, username, "wrong");
        var second = AccessClient.signIn(rest, username, "wrong");
        if (first.status() != 401 || second.status() != 401) {
            throw new AssertionError(second.body());
        }
    }
}
