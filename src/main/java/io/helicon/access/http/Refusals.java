package io.helicon.access.http;

import io.helicon.access.TooManyAttempts;
import io.helicon.access.UserRefusal;
import io.helicon.access.WrongPassword;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is answered for each failure, as the contract has it. */
final class Refusals {
    private static final int DENIED = 401;
    private static final int TOO_MANY = 429;

    private Refusals() {}

    static Response answer(Throwable failure) {
        if (failure instanceof WrongBody wrong) {
            return json(Response.status(400), wrong.answer());
        }
        if (failure instanceof TooManyAttempts attempts) {
            long seconds = Math.max(1, attempts.patience().plusMillis(999).toSeconds());
            return json(
                    Response.status(TOO_MANY).header(HttpHeaders.RETRY_AFTER, seconds),
                    Answers.refusal("too-many-attempts", String.valueOf(failure.getMessage())));
        }
        if (failure instanceof UserRefusal refusal) {
            return json(Response.status(400), user(refusal.reason()));
        }
        if (failure instanceof WrongPassword) {
            return denied(Answers.refusal("unauthorized", "Unauthorized"));
        }
        return answer((Problem) failure);
    }

    static Response json(Response.ResponseBuilder response, String body) {
        return response.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    /** The word of a status, where the contract has none of its own. */
    static String word(int status) {
        return switch (status) {
            case DENIED -> "no-perm";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 500 -> "internal";
            case 503 -> "unavailable";
            default -> "invalid-request";
        };
    }

    private static Response answer(Problem problem) {
        boolean denied = problem.kind() == ProblemKind.FORBIDDEN || problem.kind() == ProblemKind.UNAUTHENTICATED;
        int status = problem.kind().httpStatus();
        return denied
                ? denied(Answers.refusal("no-perm", "No Permission"))
                : json(Response.status(status), Answers.refusal(word(status), String.valueOf(problem.getMessage())));
    }

    private static Response denied(String body) {
        return json(Response.status(DENIED).header(HttpHeaders.WWW_AUTHENTICATE, "jwt"), body);
    }

    private static String user(UserRefusal.Reason reason) {
        return switch (reason) {
            case EXISTS -> Answers.refusal("user-exists", "User already exists");
            case UNKNOWN -> Answers.refusal("no-user", "No such user");
        };
    }
}
