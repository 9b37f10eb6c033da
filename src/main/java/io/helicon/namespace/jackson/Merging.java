package io.helicon.namespace.jackson;

import java.util.Map;

/** Merge patches, as the pseudo code of RFC 7396, 2 does them. */
final class Merging {
    private Merging() {}

    /** @return the target, changed; or another value in its place */
    static Value merge(Value target, Value patch) {
        if (!patch.isObject()) {
            return patch;
        }
        Value merged = target.isObject() ? target : Value.of("{}");
        for (Map.Entry<String, Part> member : patch.members().members().entrySet()) {
            mergeMember(merged, member.getKey(), member.getValue().value());
        }
        return merged;
    }

    private static void mergeMember(Value target, String name, Value patch) {
        boolean present = target.parts().has(name);
        if (!patch.isNull()) {
            mergeValue(target, name, patch);
        } else if (present) {
            int unused = target.remove(name);
        }
    }

    private static void mergeValue(Value target, String name, Value patch) {
        if (!target.parts().has(name)) {
            int unused = target.add(name, merge(patch.isObject() ? Value.of("{}") : patch, patch));
            return;
        }
        Value present = target.parts().get(name);
        int before = present.length();
        Value merged = merge(present, patch);
        if (merged != present) {
            int unused = target.replace(name, merged);
        } else if (present.isChanged()) {
            target.grow(present.length() - before);
        }
    }
}
