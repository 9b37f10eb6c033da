package io.helicon.namespace;

import static io.helicon.session.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.Answers;
import io.helicon.session.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The behaviour of the port {@link SchemaRegistry}. */
public interface SchemaRegistryContract {
    SchemaName A = new SchemaName("team.\u00e4.v1");
    SchemaName B = new SchemaName("team.b.v1");

    /** @return the same registry at each call, empty at first and of this test alone */
    SchemaRegistry open();

    private Registered read() {
        return answer(open().read(Registered.UNREAD));
    }

    private Registered with(SchemaName name, String text) {
        Answers.done(open().put(read(), name, text));
        return read();
    }

    @Test
    default void nothingIsThereAtFirst() {
        assertThat(read()).isEqualTo(Registered.NONE);
        assertThat(answer(open().read(Registered.NONE))).isSameAs(Registered.NONE);
    }

    @Test
    default void textsComeBackAsTheyWere() {
        // Given
        String text = "\u0000 \r\n\ttype: object # \ud83d\ude80\n";

        // When
        boolean done = answer(open().put(Registered.NONE, A, text));

        // Then
        assertThat(done).isTrue();
        assertThat(read().texts()).isEqualTo(Map.of(A, text));
    }

    @Test
    default void whatIsKnownIsNotReadAgain() {
        // Given
        Registered known = with(A, "1");

        // When
        Registered again = answer(open().read(known));

        // Then
        assertThat(again).isSameAs(known);
    }

    @Test
    default void everyChangeIsAnotherRevision() {
        // Given
        Registered first = with(A, "1");
        Registered second = with(B, "1");

        // When
        boolean removed = answer(open().remove(second, B));

        // Then
        Registered third = read();
        assertThat(removed).isTrue();
        assertThat(third.texts()).isEqualTo(first.texts());
        assertThat(List.of(0L, first.revision(), second.revision(), third.revision()))
                .doesNotHaveDuplicates();
        assertThat(answer(open().read(first))).isEqualTo(third);
    }

    @Test
    default void whatWasJudgedBeforeAnotherChangeIsNotDone() {
        // Given
        Registered before = with(A, "1");
        Registered now = with(B, "1");

        // When
        List<Boolean> done = List.of(
                answer(open().put(before, A, "2")),
                answer(open().remove(before, B)),
                answer(open().put(Registered.NONE, A, "2")));

        // Then
        assertThat(done).containsOnly(false);
        assertThat(read()).isEqualTo(now);
    }

    @Test
    default void ofManyAtOnceOneIsDone() {
        // Given
        Registered before = with(A, "1");

        // When
        List<Boolean> done = Outcome.items(Answers.atOnce(20, i -> open().put(before, A, "text " + i)));

        // Then
        assertThat(done).hasSize(20).containsOnlyOnce(true);
    }
}
