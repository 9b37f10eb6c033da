package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft201909;
import com.networknt.schema.dialect.Draft202012;
import com.networknt.schema.dialect.Draft7;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The dialects, with keywords of our own where the library's are not exact, or slow for some documents. */
final class Keywords {
    static final List<Dialect> DIALECTS =
            List.of(with(Draft202012.getInstance()), with(Draft201909.getInstance()), with(Draft7.getInstance()));

    private Keywords() {}

    private static Dialect with(Dialect dialect) {
        return Dialect.builder(dialect)
                .keywords(List.of(
                        new Exact("minimum", bound(it -> it >= 0)),
                        new Exact("maximum", bound(it -> it <= 0)),
                        new Exact("exclusiveMinimum", bound(it -> it > 0)),
                        new Exact("exclusiveMaximum", bound(it -> it < 0)),
                        new Exact("multipleOf", Keywords::multiple),
                        new Exact("enum", Keywords::oneOf),
                        new Exact("uniqueItems", Keywords::unique)))
                .build();
    }

    private static Function<JsonNode, Predicate<JsonNode>> bound(Predicate<Integer> order) {
        return bound -> within(bound.decimalValue(), order);
    }

    private static Predicate<JsonNode> within(BigDecimal bound, Predicate<Integer> order) {
        return node -> !node.isNumber() || order.test(node.decimalValue().compareTo(bound));
    }

    private static Predicate<JsonNode> multiple(JsonNode divisor) {
        Divisor exact = new Divisor(divisor.decimalValue());
        return node -> !node.isNumber() || exact.divides(node.decimalValue());
    }

    private static Predicate<JsonNode> oneOf(JsonNode choices) {
        Set<JsonNode> set = new HashSet<>();
        choices.forEach(set::add);
        return set::contains;
    }

    private static Predicate<JsonNode> unique(JsonNode wanted) {
        return node -> !wanted.booleanValue() || !node.isArray() || isSet(node);
    }

    private static boolean isSet(JsonNode array) {
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode item : array) {
            if (!seen.add(item)) {
                return false;
            }
        }
        return true;
    }

    /** A keyword that a document's value fulfils or not, decided by its own value alone. */
    private static final class Exact extends AbstractKeyword {
        private final Function<JsonNode, Predicate<JsonNode>> rule;

        Exact(String keyword, Function<JsonNode, Predicate<JsonNode>> rule) {
            super(keyword);
            this.rule = rule;
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
            Keyword self = this;
            return new ExactRule(new ExactRule.Parts(self, place, value), parent, context, rule.apply(value));
        }
    }
}
