package io.helicon.access;

import static io.helicon.session.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.Answers;
import io.helicon.session.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole behaviour of the port {@link Users}. */
public interface UsersContract {
    Username ADA = new Username("ada");
    PasswordHash HASH = new PasswordHash("one");

    Users users();

    @Test
    default void aUserIsThereOnceAdded() {
        // Given
        Users users = users();

        // When
        boolean added = answer(users.add(ADA, HASH));

        // Then
        assertThat(added).isTrue();
        assertThat(answer(users.hash(ADA))).contains(HASH);
        assertThat(answer(users.hash(new Username("Ada")))).isEmpty();
    }

    @Test
    default void whoIsThereStaysAsTheyAre() {
        // Given
        Answers.done(users().add(ADA, HASH));

        // When
        boolean added = answer(users().add(ADA, new PasswordHash("two")));

        // Then
        assertThat(added).isFalse();
        assertThat(answer(users().hash(ADA))).contains(HASH);
    }

    @Test
    default void ofManyWhoAddTheSameOneDoes() {
        // Given
        Users users = users();

        // When
        List<Boolean> added = Outcome.items(Answers.atOnce(20, i -> users.add(ADA, new PasswordHash("hash" + i))));

        // Then
        assertThat(added).hasSize(20).containsOnlyOnce(true);
    }

    @Test
    default void aChangedPasswordTakesThePlaceOfTheOld() {
        // Given
        Answers.done(users().add(ADA, HASH));

        // When
        boolean changed = answer(users().change(ADA, new PasswordHash("two")));

        // Then
        assertThat(changed).isTrue();
        assertThat(answer(users().hash(ADA))).contains(new PasswordHash("two"));
    }

    @Test
    default void whoIsNotThereCannotBeChanged() {
        // Given
        Users users = users();

        // When
        boolean changed = answer(users.change(ADA, HASH));

        // Then
        assertThat(changed).isFalse();
        assertThat(answer(users.hash(ADA))).isEmpty();
    }

    @Test
    default void usersAreListedByNameInTheOrderOfTheirCharacters() {
        // Given
        Answers.done(users().add(new Username("b"), HASH));
        Answers.done(users().add(new Username("a"), HASH));
        Answers.done(users().add(new Username("B"), HASH));

        // When
        List<Username> all = answer(users().all());

        // Then
        assertThat(all).containsExactly(new Username("B"), new Username("a"), new Username("b"));
    }

    @Test
    default void whoJoinsAGroupTwiceIsInItOnce() {
        // Given
        Answers.done(users().join(ADA, Role.ADMIN));

        // When
        Answers.done(users().join(ADA, Role.ADMIN));

        // Then
        assertThat(answer(users().groups(ADA))).containsExactly(Role.ADMIN);
        assertThat(answer(users().groups(new Username("bob")))).isEmpty();
    }
}
