package io.helicon.namespace.redis;

import io.helicon.namespace.NamespaceProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How long an answer of Redis is waited for; any failure of the way there is one of {@code UNAVAILABLE}. */
record Patience(Duration longest) {
    <T> Uni<T> with(Uni<T> answer) {
        return answer.ifNoItem().after(longest).fail().onFailure().transform(NamespaceProblem::unavailable);
    }
}
