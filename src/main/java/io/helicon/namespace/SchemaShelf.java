package io.helicon.namespace;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The schemas as this node knows them now, each with its judge; changed as a whole, read by any thread. */
@Singleton
public class SchemaShelf implements Schemas {
    /**
     * @return who judges the documents of a namespace, if it has a schema; fails with {@link Mistake#SCHEMA_BROKEN} when
     *     that was never a good one
     */
    @Override
    public Optional<Judge> judge(Namespace namespace) {
        return Optional.empty();
    }
}
