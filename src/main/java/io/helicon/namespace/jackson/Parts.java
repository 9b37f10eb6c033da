package io.helicon.namespace.jackson;

import java.util.Collection;

/** The parts of an object or of an array, known by the tokens of a JSON Pointer. */
interface Parts {
    /** In the order in which they stand. */
    Collection<Part> all();

    /** @return what one may be told who asks for a part that is not there */
    String absence(String token);

    boolean has(String token);

    /** @return the value of a part that is there */
    Value get(String token);

    /** @return whether there is a place of this name */
    boolean mayAdd(String token);

    /**
     * Adds a part, as JSON Patch means it: a member may be there already, an item moves the others.
     *
     * @return by how many characters it all grew
     */
    int add(String token, Value value);

    /** Gives a part that is there another value. @return by how many characters it all grew */
    int replace(String token, Value value);

    /** Removes a part that is there. @return by how many characters it all grew: less than none */
    int remove(String token);
}
