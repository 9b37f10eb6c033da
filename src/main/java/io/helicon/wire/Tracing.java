package io.helicon.wire;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What traces are told that no client or server of the framework knows: which gRPC call a request is, and who shares a
 * trip to a database.
 *
 * <p>As it stands here it traces nothing and costs nothing.
 */
public interface Tracing {
    /** Nothing is traced. */
    Tracing OFF = new Tracing() {};

    /** @return what the request that runs now is told, which is a call of this method */
    default CallTrace call(String service, String method) {
        return CallTrace.NONE;
    }

    /** @return the question of whom runs now, for work that answers several */
    default <I> Asked<I> asked(I question) {
        return new Asked<>(question, Asker.NOBODY);
    }

    /**
     * Does for several what they ask, as a piece of work of its own, that is part of what the first of them does and
     * names the others.
     *
     * @param name of the work, which says nothing of what is asked
     */
    default <I, O> Uni<List<O>> together(String name, List<Asked<I>> asked, Function<List<I>, Uni<List<O>>> work) {
        return work.apply(Asked.questions(asked));
    }

    /** Brings an answer from work for several back to whom runs now. */
    default <O> Uni<O> home(Uni<O> answer) {
        return answer;
    }

    /** Hands over what was traced, and gives up when that takes longer; never fails. */
    default Uni<Void> flush(Duration patience) {
        return Uni.createFrom().voidItem();
    }
}
