package io.helicon.namespace;

import io.smallrye.mutiny.Uni;

/**
 * The port to the schemas that are kept for all nodes.
 *
 * <p>A change is made only if nothing has changed since it was judged: not the schema's own text, and no other that it
 * refers to or that refers to it. Every method may fail with {@link Mistake#UNAVAILABLE}; what a change did then is not
 * known.
 */
public interface SchemaRegistry {
    /** @return what is known already, when it is still so, for the price of asking for a number; else what there is */
    Uni<Registered> read(Registered known);

    /** Keeps a text. @return false, with nothing done, when the registry has changed since {@code before} */
    Uni<Boolean> put(Registered before, SchemaName name, String text);

    /** Keeps a text no longer. @return false, with nothing done, when the registry has changed since {@code before} */
    Uni<Boolean> remove(Registered before, SchemaName name);
}
