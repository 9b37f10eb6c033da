package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That every store keeps every text as it is. */
public interface OddTextContract extends SessionsUnderTest {
    /** All that a text may hold: every character but NUL and halves of pairs. */
    private static Stream<String> texts() {
        String controls = IntStream.range(1, 0xa0).mapToObj(Character::toString).collect(Collectors.joining());
        return Stream.of(
                "plain",
                " leading and trailing ",
                "quotes ' \" ` '' \"\" $1 $$ %s ? :name",
                "back\\slash \\u0041 \\n \\\\ \\x00",
                "{\"json\":[1,null,true]}",
                "null",
                "true",
                "0",
                "'; DROP TABLE session; --",
                "\u05e9\u05dc\u05d5\u05dd \u202e right to left \u202c",
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udff3\ufe0f\u200d\ud83c\udf08 e\u0301 \u00e9",
                "\ufeff\u2028\u2029\ufffd\uffff\ufffe\ue000\ud800\udc00\udbff\udfff",
                controls);
    }

    @Test
    default void bagsKeepEveryText() {
        // Given
        Map<String, String> entries = texts().collect(Collectors.toMap(text -> text, text -> text));
        Session session = started(Drafts.carrying(Bag.checked(entries).entries()));

        // When
        Optional<Session> changed = texts().map(text ->
                        answer(sessions().setValue(session.accessToken(), new BagEntry("k" + text, text))))
                .reduce((first, second) -> second)
                .orElseThrow();

        // Then
        assertThat(session.bag().entries()).isEqualTo(entries);
        assertThat(changed.orElseThrow().bag().entries())
                .containsAllEntriesOf(entries)
                .containsAllEntriesOf(texts().collect(Collectors.toMap(text -> "k" + text, text -> text)));
        assertThat(seen(session).session()).isEqualTo(changed.orElseThrow());
    }

    @Test
    default void subjectsKeepEveryText() {
        // Given
        List<Subject> subjects =
                texts().map(text -> new Subject(text, text + text)).toList();

        // When
        List<Session> started = subjects.stream()
                .map(subject -> started(Drafts.with(Drafts.anyToken(), subject)))
                .toList();

        // Then
        assertThat(started).extracting(Session::subject).isEqualTo(subjects);
        assertThat(listed(SessionFilter.ALL)).isEqualTo(started);
        assertThat(started)
                .allSatisfy(session ->
                        assertThat(listed(Filters.of(session.subject().id()))).containsExactly(session));
    }

    @Test
    default void tokensMayBeAnyTextEvenWithNul() {
        // Given
        List<String> tokens =
                Stream.concat(texts(), Stream.of("\0", "a\0b", "a\0c")).toList();

        // When
        List<Session> started = tokens.stream()
                .map(text -> Drafts.refreshing(Drafts.with(new AccessToken(text)), new RefreshToken(text)))
                .map(this::started)
                .toList();

        // Then
        assertThat(started).extracting(session -> session.accessToken().value()).isEqualTo(tokens);
        assertThat(listed(SessionFilter.ALL)).isEqualTo(started);
        assertThat(started)
                .allSatisfy(session -> assertThat(seen(session).session()).isEqualTo(session));
        assertThat(started)
                .allSatisfy(session -> assertThat(
                                listed(Filters.of(session.refreshToken().orElseThrow())))
                        .containsExactly(session));
    }

    @Test
    default void theLongestOfEverythingIsKept() {
        // Given
        String wide = "\u20ac";
        Subject subject = new Subject(wide.repeat(Subject.ID_LIMIT), wide.repeat(Subject.CLIENT_LIMIT));
        AccessToken token = new AccessToken(wide.repeat(AccessToken.LIMIT));
        RefreshToken refresh = new RefreshToken(wide.repeat(AccessToken.LIMIT));

        // When
        Session session = started(Drafts.refreshing(Drafts.with(token, subject), refresh));

        // Then
        assertThat(seen(session).session()).isEqualTo(session);
        assertThat(session.subject()).isEqualTo(subject);
        assertThat(listed(Filters.both(Filters.of(subject.id()), Filters.of(refresh))))
                .containsExactly(session);
    }

    @Test
    default void subjectsThatDifferInCaseOrAccentsAreDifferent() {
        // Given
        Stream.of("a", "A", "\u00e9", "e\u0301", "e").forEach(id -> started(Drafts.of(id)));

        // When
        List<Session> listed = listed(Filters.of("e"));

        // Then
        assertThat(listed).hasSize(1);
        assertThat(listed(Filters.of("\u00e9"))).hasSize(1);
        assertThat(listed(Filters.of("a"))).hasSize(1);
    }
}
