package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.FailFastAssertionException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import java.util.List;
import java.util.Locale;

/** One document before its judge: collects what is wrong, so much and no more. */
final class Hearing extends ExecutionContext {
    /** How many are collected; from these, the first of the document are told. */
    private static final int ENOUGH = 1_000;

    /** How many schemas may be within one another while judging; a document is nested far less. */
    private static final int DEEPEST = 1_000;

    private static final ExecutionConfig CONFIG = ExecutionConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();

    private final List<Error> collected = getErrors();

    Hearing() {
        super(CONFIG);
    }

    /** @throws Endless when the schema refers to itself, or goes on, without end */
    void run(Schema schema, JsonNode document) {
        try {
            schema.validate(this, document);
        } catch (FailFastAssertionException enough) {
            setErrors(collected);
        }
    }

    List<Error> errors() {
        return collected;
    }

    /** Within {@code anyOf} and the like, errors are no findings yet, and are collected elsewhere. */
    @Override
    public void addError(Error error) {
        super.addError(error);
        if (collected.size() >= ENOUGH) {
            throw new FailFastAssertionException(error);
        }
    }

    @Override
    public void evaluationPathAddLast(String keyword) {
        if (getEvaluationSchema().size() > DEEPEST) {
            throw new Endless();
        }
        super.evaluationPathAddLast(keyword);
    }

    /** References go round in a circle. */
    static final class Endless extends SchemaException {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("the schema refers to itself without end");
        }
    }
}
