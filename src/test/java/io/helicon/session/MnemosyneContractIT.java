package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import io.grpc.Status.Code;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.SharedNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mnemosynerpc.SessionOuterClass.Session;
import mnemosynerpc.SessionOuterClass.StartRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mnemosyne's contract, row by row: starting, finding and ending one session. */
class MnemosyneContractIT {
    private static final Duration TTL = Duration.ofMinutes(24);
    private static final Failure MISSING_TOKEN = new Failure(Code.INVALID_ARGUMENT, "mnemosyned: missing access token");
    private static final Failure NOT_FOUND = new Failure(Code.NOT_FOUND, "mnemosyned: storage: session not found");
    private static final Failure MISSING_METADATA =
            new Failure(Code.INVALID_ARGUMENT, "mnemosyned: missing access token in metadata");

    @Test
    void refusesToStartNothing() {
        // When
        Failure failure = Failure.of(() -> sessions().stub().start(StartRequest.getDefaultInstance()));
        // Then
        assertThat(failure).isEqualTo(new Failure(Code.INVALID_ARGUMENT, "mnemosyned: missing session"));
    }

    @Test
    void refusesToStartForNobody() {
        // When
        Failure failure = Failure.of(() -> sessions().start(Session.getDefaultInstance()));
        // Then
        assertThat(failure).isEqualTo(new Failure(Code.INVALID_ARGUMENT, "mnemosyned: missing subject id"));
    }

    @Test
    void makesATokenOf128HexCharacters() {
        // When
        String first = sessions().start().getAccessToken();
        String second = sessions().start().getAccessToken();
        // Then
        assertThat(first).matches("[0-9a-f]{128}");
        assertThat(second).matches("[0-9a-f]{128}").isNotEqualTo(first);
    }

    @Test
    void startsAWholeSessionAsGiven() {
        // Given
        Session draft = Session.newBuilder()
                .setAccessToken(Fresh.token())
                .setRefreshToken(Fresh.token())
                .setSubjectId(Fresh.subject())
                .setSubjectClient("a client, версия 2")
                .putAllBag(Map.of("name", "Jon Snow", "empty", "", "ключ", "значение \uD83D\uDE80"))
                .build();
        // When
        Session started = sessions().start(draft);
        // Then
        assertThat(started.toBuilder().clearExpireAt().build()).isEqualTo(draft);
        assertThat(sessions().get(draft.getAccessToken()).toBuilder()
                        .clearExpireAt()
                        .build())
                .isEqualTo(draft);
    }

    @Test
    void leavesASessionAloneWhoseTokenIsAskedForAgain() {
        // Given
        Session existing = sessions().start();
        Session usurper = Session.newBuilder()
                .setAccessToken(existing.getAccessToken())
                .setSubjectId(Fresh.subject())
                .putBag("stolen", "yes")
                .build();
        // When
        Failure failure = Failure.of(() -> sessions().start(usurper));
        // Then
        assertThat(failure).isEqualTo(new Failure(Code.ALREADY_EXISTS, "mnemosyned: storage: session already exists"));
        Session after = sessions().get(existing.getAccessToken());
        assertThat(after.getSubjectId()).isEqualTo(existing.getSubjectId());
        assertThat(after.getBagMap()).isEmpty();
    }

    @Test
    void startsWithTheWholeLifeAhead() {
        // When
        Instant before = Instant.now();
        Session started = sessions().start();
        Instant after = Instant.now();
        // Then
        assertThat(end(started))
                .isBetween(before.plus(TTL).minusMillis(5), after.plus(TTL).plusMillis(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20})
    void slidesWithEveryReadingFromStoreAndMemory(int readings) {
        // Given
        String token = sessions().start().getAccessToken();
        for (int i = 1; i < readings; i++) {
            Session unused = sessions().get(token);
        }
        // When
        Instant before = Instant.now();
        Session read = sessions().get(token);
        Session inContext = sessions().context(token);
        Instant after = Instant.now();
        // Then
        assertThat(end(read))
                .isBetween(before.plus(TTL).minusMillis(5), after.plus(TTL).plusMillis(5));
        assertThat(end(inContext)).isBetween(end(read), after.plus(TTL).plusMillis(5));
    }

    @Test
    void refusesAnEmptyTokenEverywhere() {
        assertThat(Failure.of(() -> sessions().get(""))).isEqualTo(MISSING_TOKEN);
        assertThat(Failure.of(() -> sessions().exists(""))).isEqualTo(MISSING_TOKEN);
        assertThat(Failure.of(() -> sessions().abandon(""))).isEqualTo(MISSING_TOKEN);
        assertThat(Failure.of(() -> sessions().setValue("", "key", "value"))).isEqualTo(MISSING_TOKEN);
    }

    @Test
    void findsNoSessionOfAnUnknownToken() {
        String unknown = Fresh.token();
        assertThat(Failure.of(() -> sessions().get(unknown))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions().context(unknown))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions().abandon(unknown))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions().setValue(unknown, "key", "value")))
                .isEqualTo(NOT_FOUND);
        assertThat(sessions().exists(unknown)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Bearer %s", "bearer %s"})
    void takesTheContextsTokenBareOrAsBearer(String form) {
        // Given
        Session started = sessions().start();
        // When
        Session session = sessions().context(form.formatted(started.getAccessToken()));
        // Then
        assertThat(session.getSubjectId()).isEqualTo(started.getSubjectId());
    }

    @Test
    void refusesAContextWithoutToken() {
        assertThat(Failure.of(() -> sessions().context())).isEqualTo(MISSING_METADATA);
        assertThat(Failure.of(() -> sessions().context(""))).isEqualTo(MISSING_METADATA);
        assertThat(Failure.of(() -> sessions().context("Bearer "))).isEqualTo(MISSING_METADATA);
    }

    @Test
    void tellsWhetherASessionExistsWithoutSlidingIt() {
        // Given
        Session started = sessions()
                .start(Session.newBuilder()
                        .setSubjectId(Fresh.subject())
                        .setRefreshToken(Fresh.token())
                        .build());
        // When
        boolean exists = sessions().exists(started.getAccessToken());
        // Then
        assertThat(exists).isTrue();
        assertThat(Listings.ofRefreshToken(sessions(), started.getRefreshToken()))
                .singleElement()
                .extracting(Session::getExpireAt)
                .isEqualTo(started.getExpireAt());
    }

    @Test
    void endsAnAbandonedSessionForEveryCall() {
        // Given
        String token = sessions().start().getAccessToken();
        Session read = sessions().get(token);
        // When
        boolean abandoned = sessions().abandon(token);
        // Then
        assertThat(abandoned).isTrue();
        assertThat(sessions().exists(token)).isFalse();
        assertThat(Failure.of(() -> sessions().get(token))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions().context(token))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions().abandon(token))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions().setValue(token, "key", "value"))).isEqualTo(NOT_FOUND);
        assertThat(read.getAccessToken()).isEqualTo(token);
    }

    @Test
    void mayUseTheTokenOfAnEndedSessionAgain() {
        // Given
        Session first = sessions().start();
        boolean unused = sessions().abandon(first.getAccessToken());
        // When
        Session second =
                sessions().start(first.toBuilder().putBag("second", "life").build());
        // Then
        assertThat(second.getAccessToken()).isEqualTo(first.getAccessToken());
        assertThat(sessions().get(first.getAccessToken()).getBagMap()).containsEntry("second", "life");
    }

    @Test
    void writesNoTokenToItsLog() {
        // When
        Session started = sessions().start();
        boolean unused = sessions().abandon(started.getAccessToken());
        Failure failure = Failure.of(() -> sessions().get(started.getAccessToken()));
        // Then
        assertThat(failure.message()).doesNotContain(started.getAccessToken());
        assertThat(SharedNode.node().output()).doesNotContain(started.getAccessToken());
    }

    private static Instant end(Session session) {
        return Instant.ofEpochMilli(Timestamps.toMillis(session.getExpireAt()));
    }
}
