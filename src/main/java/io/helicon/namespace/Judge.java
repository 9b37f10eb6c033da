package io.helicon.namespace;

import java.util.List;

/** What decides whether documents fulfil one schema; for any thread. */
public interface Judge {
    /** @return what is wrong, each with its path and the rule in the words of the schema's own language; at most 100 */
    List<Detail> judge(Members members);
}
