package io.helicon.access.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** A body that does not say what it has to, with the answer that the contract has for it. */
final class WrongBody extends Problem {
    private static final long serialVersionUID = 1L;

    private final String answer;

    private WrongBody(String message, String answer) {
        super(ProblemKind.INVALID, message);
        this.answer = answer;
    }

    static WrongBody of(String type, String reason) {
        return new WrongBody(reason, Answers.refusal(type, reason));
    }

    static WrongBody field(String field, JsonNode value) {
        return new WrongBody("invalid " + field, Answers.invalidField(field, value));
    }

    String answer() {
        return answer;
    }
}
