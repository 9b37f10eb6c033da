package io.helicon.namespace.jackson;

/**
 * What stands between two commas: a member of an object, or an item of an array.
 *
 * @param lead what stands before the value: white space, and of a member its name and its colon
 * @param trail the white space behind it
 */
record Part(String lead, Value value, String trail) {
    int length() {
        return lead.length() + value.length() + trail.length();
    }

    Part with(Value other) {
        return new Part(lead, other, trail);
    }

    void write(StringBuilder text) {
        text.append(lead);
        value.write(text);
        text.append(trail);
    }
}
