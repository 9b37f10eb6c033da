package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.session.RecordingListener.Acknowledged;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The behaviour of the port {@link InvalidationChannel}. */
public interface InvalidationChannelContract {
    InvalidationChannel channel();

    /** The channel breaks, and everybody who listens can know. */
    void breakDown();

    void recover();

    private RecordingListener listening() {
        return RecordingListener.on(channel());
    }

    private static Invalidation from(RecordingListener node, long round, TokenDigest... tokens) {
        return new Invalidation(node.self(), round, List.of(tokens));
    }

    private static List<Acknowledged> acknowledgements(RecordingListener by, List<Invalidation> of) {
        return of.stream()
                .map(invalidation -> new Acknowledged(by.self(), invalidation.round()))
                .toList();
    }

    @Test
    default void everybodyHearsAndAcknowledges() {
        // Given
        RecordingListener one = listening();
        RecordingListener other = listening();
        Invalidation invalidation =
                from(one, 7, Drafts.anyToken().digest(), Drafts.anyToken().digest());

        // When
        Answers.done(channel().send(invalidation));

        // Then
        await().until(() -> one.acknowledged().contains(new Acknowledged(other.self(), 7)));
        assertThat(other.invalidations()).containsExactly(invalidation);
        assertThat(other.acknowledged()).isEmpty();
    }

    @Test
    default void anInvalidationOfAllArrivesAsOne() {
        // Given
        RecordingListener one = listening();
        RecordingListener other = listening();

        // When
        Answers.done(channel().send(from(one, 1)));

        // Then
        await().until(() -> other.invalidations().size() == 1);
        assertThat(other.invalidations().get(0).tokens()).isEmpty();
    }

    @Test
    default void messagesOfOneNodeArriveInOrder() {
        // Given
        RecordingListener one = listening();
        RecordingListener other = listening();
        List<Invalidation> sent = LongStream.range(0, 200)
                .mapToObj(round -> from(one, round, Drafts.anyToken().digest()))
                .toList();

        // When
        sent.forEach(invalidation -> Answers.done(channel().send(invalidation)));

        // Then
        await().until(() -> other.invalidations().size() >= sent.size());
        assertThat(other.invalidations()).isEqualTo(sent);
        await().until(() -> one.acknowledged().containsAll(acknowledgements(other, sent)));
    }

    @Test
    default void theMostThatIsNamedArrivesWhole() {
        // Given
        RecordingListener one = listening();
        RecordingListener other = listening();
        TokenDigest[] tokens = IntStream.range(0, Invalidation.MOST_NAMED)
                .mapToObj(i -> Drafts.anyToken().digest())
                .toArray(TokenDigest[]::new);

        // When
        Answers.done(channel().send(from(one, 1, tokens)));

        // Then
        await().until(() -> other.invalidations().size() == 1);
        assertThat(other.invalidations().get(0).tokens()).containsExactly(tokens);
    }

    @Test
    default void whoListensIsToldOfABreakdownAndOfItsEnd() {
        // Given
        RecordingListener one = listening();
        RecordingListener other = listening();

        // When
        breakDown();
        await().until(() -> one.states().contains("down") && other.states().contains("down"));
        recover();

        // Then
        await().until(() -> one.states().equals(List.of("up", "down", "up"))
                && other.states().equals(List.of("up", "down", "up")));
        Answers.done(channel().send(from(one, 9)));
        await().until(() -> one.acknowledged().contains(new Acknowledged(other.self(), 9)));
    }
}
