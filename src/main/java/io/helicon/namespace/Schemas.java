package io.helicon.namespace;

import java.util.Optional;

/** Which schemas there are, for those who have documents to be judged; for any thread, and at once. */
public interface Schemas {
    /**
     * @return who judges the documents of a namespace, if it has a schema; fails with {@link Mistake#SCHEMA_BROKEN} when
     *     that was never a good one
     */
    Optional<Judge> judge(Namespace namespace);
}
