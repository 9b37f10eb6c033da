package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helicon.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    /** A word that is refused, and in which words. */
    record Refused(Runnable made, String message) {}

    static Stream<Refused> refused() {
        String long513 = "x".repeat(513);
        return Stream.of(
                new Refused(() -> new AccessToken(""), "mnemosyned: missing access token"),
                new Refused(
                        () -> new AccessToken("x".repeat(4_097)),
                        "mnemosyned: access token has 4097 characters, at most 4096 are taken"),
                new Refused(
                        () -> new AccessToken("a\ud83d"),
                        "mnemosyned: access token has an unpaired surrogate at position 1"),
                new Refused(() -> new RefreshToken(""), "mnemosyned: missing refresh token"),
                new Refused(
                        () -> new RefreshToken("\ude00"),
                        "mnemosyned: refresh token has an unpaired surrogate at position 0"),
                new Refused(() -> new Subject("", "client"), "mnemosyned: missing subject id"),
                new Refused(
                        () -> new Subject(long513, ""),
                        "mnemosyned: subject id has 513 characters, at most 512 are taken"),
                new Refused(() -> new Subject("a\0", ""), "mnemosyned: subject id has a NUL character at position 1"),
                new Refused(
                        () -> new Subject("a", "\0"), "mnemosyned: subject client has a NUL character at position 0"),
                new Refused(() -> new BagEntry("", "x"), "mnemosyned: missing bag key"),
                new Refused(() -> new BagEntry("k", "ab\0"), "mnemosyned: bag value has a NUL character at position 2"),
                new Refused(
                        () -> new BagEntry("\ud83d\ud83d", ""),
                        "mnemosyned: bag key has an unpaired surrogate at position 0"),
                new Refused(
                        () -> new BagEntry("x".repeat(32_769), ""),
                        "mnemosyned: bag key has 32769 characters, at most 32768 are taken"),
                new Refused(() -> new Page(-1, 0), "mnemosyned: offset is -1, 0 to 10000 is taken"),
                new Refused(() -> new Page(0, 10_001), "mnemosyned: limit is 10001, 0 to 10000 is taken"),
                new Refused(() -> Filters.of(""), "mnemosyned: missing subject id"),
                new Refused(
                        () -> Filters.of(long513), "mnemosyned: subject id has 513 characters, at most 512 are taken"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsSaidInTheWordsOfTheContract(Refused refused) {
        // When
        Throwable failure = catchThrowable(refused.made()::run);

        // Then
        assertThat(failure).hasMessage(refused.message());
        Answers.assertKind(failure, ProblemKind.INVALID);
    }

    @Test
    void failuresSayWhatTheContractSays() {
        assertThat(new SessionNotFound()).hasMessage("mnemosyned: storage: session not found");
        Answers.assertKind(new SessionNotFound(), ProblemKind.NOT_FOUND);
        Answers.assertKind(new SessionExists(), ProblemKind.ALREADY_EXISTS);
        Answers.assertKind(new RefreshTokenAmbiguous(), ProblemKind.CONFLICT);
        Answers.assertKind(new RefreshTokenReused(), ProblemKind.UNAUTHENTICATED);
    }

    @Test
    void nothingSecretIsPrinted() {
        // Given
        SessionDraft draft = Drafts.refreshing(Drafts.with(new AccessToken("secret")), new RefreshToken("secret"));
        Session session = new Session(
                new SessionId(new UUID(1, 2)),
                new AccessToken("secret"),
                draft.refreshToken(),
                draft.subject(),
                new Bag(Map.of("secret", "secret")),
                Instant.EPOCH,
                0);

        // When
        List<Object> words = List.of(
                draft,
                session,
                new BagEntry("secret", "secret"),
                new Rotation(
                        new RefreshToken("secret"), session.accessToken(), new RefreshToken("secret"), Duration.ZERO),
                Filters.of(new AccessToken("secret")),
                RefreshOutcome.repeated(session));

        // Then
        assertThat(words).allSatisfy(word -> assertThat(word.toString()).doesNotContain("secret"));
        assertThat(session.accessToken().digest()).hasToString("TokenDigest[redacted]");
        assertThat(session.toString()).contains("00000000-0000-0001-0000-000000000002");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 10", "10000, 10000, 10000", "5, 1, 1"})
    void aLimitOfNothingIsTen(long offset, long limit, long expected) {
        assertThat(new Page(offset, limit).limit()).isEqualTo(expected);
        assertThat(new Page(offset, limit).offset()).isEqualTo(offset);
    }

    @Test
    void aBagMayBeAsLargeAsItsLimitAndNoLarger() {
        // Given
        String half = "x".repeat(Bag.LIMIT / 2 - 1);

        // When
        Bag full = Bag.checked(Map.of("a", half, "b", half));

        // Then
        assertThat(full.entries()).hasSize(2);
        assertThatThrownBy(() -> Bag.checked(Map.of("a", half, "b", half, "c", "")))
                .satisfies(failure -> Answers.assertKind(failure, ProblemKind.TOO_LARGE));
        assertThatThrownBy(() -> new BagEntry("k", "x".repeat(Bag.LIMIT)))
                .satisfies(failure -> Answers.assertKind(failure, ProblemKind.TOO_LARGE));
    }

    @Test
    void aBagDoesNotChangeWithTheMapItWasMadeOf() {
        // Given
        Map<String, String> entries = new HashMap<>(Map.of("a", "1"));
        Bag bag = new Bag(entries);

        // When
        entries.put("b", "2");

        // Then
        assertThat(bag.entries()).isEqualTo(Map.of("a", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\ud83d\ude00"})
    void aDigestIsTheWholeSha256(String text) throws NoSuchAlgorithmException {
        // When
        byte[] digest = TokenDigest.of(text).bytes();

        // Then
        assertThat(digest)
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(TokenDigest.ofBytes(digest)).isEqualTo(TokenDigest.of(text));
        assertThatThrownBy(() -> TokenDigest.ofBytes(new byte[31])).hasMessageContaining("31");
    }

    @Test
    void anInvalidationOfTooManyMeansAll() {
        // Given
        List<TokenDigest> many = Stream.generate(() -> Drafts.anyToken().digest())
                .limit(Invalidation.MOST_NAMED + 1)
                .toList();

        // When
        Invalidation invalidation = new Invalidation(NodeId.random(), 1, many);

        // Then
        assertThat(invalidation.tokens()).isEmpty();
        assertThat(new Invalidation(NodeId.random(), 1, many.subList(1, many.size())).tokens())
                .hasSize(Invalidation.MOST_NAMED);
    }

    @Test
    void aFilterWithAnyConditionNarrows() {
        assertThat(Conjunctions.holdingFor(new Session(
                        new SessionId(new UUID(1, 2)),
                        Drafts.anyToken(),
                        Optional.of(Drafts.anyRefreshToken()),
                        new Subject("me", ""),
                        Bag.EMPTY,
                        Instant.EPOCH,
                        0)))
                .allSatisfy(filter -> assertThat(filter.narrowing()).isEqualTo(filter));
    }
}
