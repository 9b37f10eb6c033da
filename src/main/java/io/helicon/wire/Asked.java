package io.helicon.wire;

import java.util.List;

/**
 * A question, and who asks it.
 *
 * @param <I> the question
 */
public record Asked<I>(I question, Asker asker) {
    /** @return what they ask, without who asks it */
    public static <I> List<I> questions(List<Asked<I>> asked) {
        return asked.stream().map(Asked::question).toList();
    }
}
