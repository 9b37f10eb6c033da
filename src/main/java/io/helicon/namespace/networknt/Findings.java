package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.helicon.namespace.Detail;
import io.helicon.namespace.SchemaLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with one document, told in its own order. */
final class Findings {
    /** How many are told. */
    private static final int LIMIT = 100;

    private static final Set<String> OF_MEMBERS =
            Set.of("required", "additionalProperties", "unevaluatedProperties", "propertyNames");

    private final JsonNode document;
    private final Set<String> declarative;
    private final IdentityHashMap<JsonNode, Map<String, Integer>> orders = new IdentityHashMap<>();

    Findings(JsonNode document, Set<String> declarative) {
        this.document = document;
        this.declarative = declarative;
    }

    List<Detail> told(List<Error> errors) {
        return errors.stream()
                .map(it -> new Placed(places(path(it)), it))
                .sorted(Comparator.comparing(Placed::places, Findings::compare))
                .map(it -> detail(it.error()))
                .distinct()
                .limit(LIMIT)
                .toList();
    }

    private Detail detail(Error error) {
        // Without one, the library judges as if there were a minContains of 1.
        String keyword = error.getKeyword().equals("minContains") ? "contains" : error.getKeyword();
        String word = SchemaLanguage.word(isDeclarative(error), keyword);
        return new Detail(pointer(error), word, Sentences.of(error, word));
    }

    private boolean isDeclarative(Error error) {
        return Optional.ofNullable(error.getSchemaLocation().getAbsoluteIri())
                .filter(it -> declarative.contains(it.toString()))
                .isPresent();
    }

    /** @return a JSON Pointer to what is wrong, or missing */
    static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : path(error)) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static List<Object> path(Error error) {
        List<Object> path = new ArrayList<>();
        for (NodePath at = error.getInstanceLocation(); at != null && at.getElement(-1) != null; at = at.getParent()) {
            path.add(at.getElement(-1));
        }
        Collections.reverse(path);
        if (OF_MEMBERS.contains(error.getKeyword()) && error.getProperty() != null) {
            path.add(error.getProperty());
        } else if (error.getKeyword().equals("dependentRequired")) {
            path.add(error.getArguments()[0]);
        } else if (error.getIndex() != null) {
            path.add(error.getIndex());
        }
        return path;
    }

    /** @return at each step down, the how manieth it is; what is missing comes last */
    private List<Integer> places(List<Object> path) {
        List<Integer> places = new ArrayList<>();
        JsonNode node = document;
        for (Object step : path) {
            boolean counted = step instanceof Integer && node.isArray();
            places.add(counted ? (Integer) step : order(node).getOrDefault(step.toString(), Integer.MAX_VALUE));
            node = counted ? node.path((Integer) step) : node.path(step.toString());
        }
        return places;
    }

    private Map<String, Integer> order(JsonNode object) {
        return orders.computeIfAbsent(object, Findings::counted);
    }

    private static Map<String, Integer> counted(JsonNode object) {
        Map<String, Integer> order = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(it -> order.put(it, order.size()));
        return order;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        Iterator<Integer> others = other.iterator();
        for (Integer place : one) {
            int order = others.hasNext() ? place.compareTo(others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private record Placed(List<Integer> places, Error error) {}
}
