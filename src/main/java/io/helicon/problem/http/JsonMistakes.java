package io.helicon.problem.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body and where, in the caller's words: no class names, nothing of the body itself. */
final class JsonMistakes {
    private JsonMistakes() {}

    static String describe(JsonProcessingException mistake) {
        return what(mistake) + where(mistake.getLocation());
    }

    private static String what(JsonProcessingException mistake) {
        String field = mistake instanceof JsonMappingException mapping ? path(mapping) : "";
        if (field.isEmpty()) {
            return mistake instanceof JsonMappingException
                    ? "the body is not of the right form"
                    : "the body is not JSON";
        }
        return mistake instanceof PropertyBindingException
                ? "field " + field + " is not known"
                : "field " + field + " is not of the right form";
    }

    /** As a caller would write it: {@code bag.colours[2]}. */
    private static String path(JsonMappingException mistake) {
        String dotted = mistake.getPath().stream().map(JsonMistakes::step).collect(Collectors.joining());
        return dotted.startsWith(".") ? dotted.substring(1) : dotted;
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String where(@org.jspecify.annotations.Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
