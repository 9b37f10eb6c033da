package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.path.NodePath;
import java.util.function.Predicate;

/** A rule that a value fulfils or not. */
final class ExactRule extends BaseKeywordValidator {
    private final Predicate<JsonNode> rule;

    ExactRule(Parts parts, Schema parent, SchemaContext context, Predicate<JsonNode> rule) {
        super(parts.keyword(), parts.value(), parts.place(), parent, context);
        this.rule = rule;
    }

    @Override
    public void validate(ExecutionContext hearing, JsonNode node, JsonNode root, NodePath path) {
        if (!rule.test(node)) {
            hearing.addError(error().instanceNode(node)
                    .instanceLocation(path)
                    .evaluationPath(hearing.getEvaluationPath())
                    .build());
        }
    }

    /** What stands in the schema, and where. */
    record Parts(Keyword keyword, SchemaLocation place, JsonNode value) {}
}
