package io.helicon.access;

import static io.helicon.session.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.Answers;
import io.helicon.session.Outcome;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The whole behaviour of the port {@link Grants}. */
public interface GrantsContract {
    Scope BUCKET = Scope.of(new BucketName("news"));
    Scope STREAM = Scope.of(new BucketName("news"), new StreamName("sport ü"));
    Grant READ = new Grant(new Role("ada"), Permission.GET);
    Grant WRITE = new Grant(new Role("g-authors"), Permission.PUT);

    Grants grants();

    private long number() {
        return answer(grants().since(0)).number();
    }

    @Test
    default void whatIsGrantedIsGrantedOnExactlyThat() {
        // Given
        Answers.done(grants().add(BUCKET, READ));

        // When
        Answers.done(grants().add(STREAM, WRITE));

        // Then
        assertThat(answer(grants().of(BUCKET))).containsExactly(READ);
        assertThat(answer(grants().of(STREAM))).containsExactly(WRITE);
        assertThat(answer(grants().of(Scope.of(new BucketName("other"))))).isEmpty();
    }

    @Test
    default void whatIsRevokedIsGone() {
        // Given
        Answers.done(grants().add(BUCKET, READ));
        Answers.done(grants().add(BUCKET, WRITE));

        // When
        Answers.done(grants().remove(BUCKET, READ));

        // Then
        assertThat(answer(grants().of(BUCKET))).containsExactly(WRITE);
    }

    @Test
    default void eachChangeHasTheNextNumberAndTellsItsScope() {
        // Given
        Answers.done(grants().add(BUCKET, READ));
        long before = number();
        Answers.done(grants().add(STREAM, READ));
        Answers.done(grants().remove(STREAM, READ));

        // When
        GrantChanges changes = answer(grants().since(before));

        // Then
        assertThat(changes).isEqualTo(new GrantChanges(before + 2, false, java.util.Set.of(STREAM)));
    }

    @Test
    default void whatChangesNothingHasNoNumber() {
        // Given
        Answers.done(grants().add(BUCKET, READ));
        long before = number();

        // When
        Answers.done(grants().add(BUCKET, READ));
        Answers.done(grants().remove(BUCKET, WRITE));

        // Then
        assertThat(answer(grants().since(before))).isEqualTo(new GrantChanges(before, false, java.util.Set.of()));
    }

    @Test
    default void manyChangesAtOnceAreNumberedWithoutAGap() {
        // Given
        long before = number();

        // When
        int done = Outcome.items(Answers.atOnce(
                        40,
                        i -> grants().add(Scope.of(new BucketName("b" + i)), READ)
                                .replaceWith(i)))
                .size();

        // Then
        GrantChanges changes = answer(grants().since(before));
        assertThat(done).isEqualTo(40);
        assertThat(changes.number()).isEqualTo(before + 40);
        assertThat(changes.scopes()).hasSize(40);
        assertThat(LongStream.range(before, before + 40))
                .allMatch(i -> answer(grants().since(i)).scopes().size() == before + 40 - i);
    }

    @Test
    default void whoHasSeenMoreThanThereIsForgetsEverything() {
        // Given
        long number = number();

        // When
        GrantChanges changes = answer(grants().since(number + 1));

        // Then
        assertThat(changes.everything()).isTrue();
        assertThat(changes.number()).isEqualTo(number);
    }

    @Test
    default void whoHasMissedMoreThanAThousandForgetsEverything() {
        // Given
        long number = number();
        for (int i = 0; i < 501; i++) {
            Answers.done(grants().add(BUCKET, READ));
            Answers.done(grants().remove(BUCKET, READ));
        }

        // When
        GrantChanges changes = answer(grants().since(number));

        // Then
        assertThat(changes.everything()).isTrue();
        assertThat(answer(grants().since(number + 2)).everything()).isFalse();
    }
}
