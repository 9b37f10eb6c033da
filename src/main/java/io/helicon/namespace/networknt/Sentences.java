package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what is wrong, and the bound, in plain English; where it is wrong is said by the path. */
final class Sentences {
    /** How much of a value from the schema is repeated. */
    private static final int LENGTH = 200;

    private static final Map<String, String> TYPES = Map.of(
            "object", "an object",
            "array", "an array",
            "string", "a string",
            "integer", "an integer",
            "number", "a number",
            "boolean", "true or false",
            "null", "null");

    private Sentences() {}

    static String of(Error error, String word) {
        return said(error.getKeyword(), error.getSchemaNode(), error) + " (" + word + ")";
    }

    private static String said(String keyword, JsonNode value, Error error) {
        return switch (keyword) {
            case "type" -> "must be " + types(value);
            case "required" -> "is missing";
            case "dependentRequired" -> "is missing, and must be there beside " + error.getProperty();
            case "additionalProperties", "unevaluatedProperties" -> "is not known here";
            case "items", "additionalItems", "unevaluatedItems" -> "is one item too many";
            case "enum" -> "must be one of " + list(value);
            case "const" -> "must be " + text(value);
            case "pattern" -> "must match " + text(value);
            case "format" -> "must be of the format " + text(value);
            default -> number(keyword, text(value));
        };
    }

    private static String number(String keyword, String bound) {
        return switch (keyword) {
            case "minimum" -> "must be at least " + bound;
            case "maximum" -> "must be at most " + bound;
            case "exclusiveMinimum" -> "must be more than " + bound;
            case "exclusiveMaximum" -> "must be less than " + bound;
            case "multipleOf" -> "must be a multiple of " + bound;
            case "minLength" -> "must have at least " + bound + " characters";
            case "maxLength" -> "must have at most " + bound + " characters";
            case "minItems" -> "must have at least " + bound + " items";
            case "maxItems" -> "must have at most " + bound + " items";
            case "minProperties" -> "must have at least " + bound + " members";
            case "maxProperties" -> "must have at most " + bound + " members";
            default -> other(keyword);
        };
    }

    private static String other(String keyword) {
        return switch (keyword) {
            case "uniqueItems" -> "must have no item twice";
            case "contains", "minContains" -> "has too few items of those it must contain";
            case "maxContains" -> "has too many items of those it must contain";
            case "propertyNames" -> "has a name that is not allowed here";
            case "not" -> "is what it must not be";
            case "oneOf" -> "must fulfil exactly one of the alternatives";
            case "false" -> "is not allowed here";
            default -> "does not fulfil " + keyword;
        };
    }

    private static String types(JsonNode value) {
        List<String> types = new ArrayList<>();
        (value.isArray() ? value : List.of(value))
                .forEach(it -> types.add(TYPES.getOrDefault(it.asText(), it.asText())));
        return String.join(" or ", types);
    }

    private static String list(JsonNode values) {
        return cut(StreamSupport.stream(values.spliterator(), false)
                .limit(LENGTH)
                .map(JsonNode::toString)
                .collect(Collectors.joining(", ")));
    }

    private static String text(JsonNode value) {
        return cut(value.isTextual() ? value.textValue() : value.toString());
    }

    private static String cut(String text) {
        return text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
    }
}
