package io.helicon.runtime;

import io.grpc.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

/** What a client learns of a write that it has sent. */
record Outcome(Fate fate, String detail) {
    static final Outcome DONE = new Outcome(Fate.DONE, "");
    static final Outcome NOBODY = new Outcome(Fate.CUT, "nobody listens");

    /** From the best to the worst. */
    enum Fate {
        DONE,
        /** The server says that it takes nothing more, and where to go from there. */
        REFUSED,
        /** The connection ended before the answer came, or there was none to be had. */
        CUT,
        /** Whatever a server that stops must not say. */
        WRONG
    }

    static Outcome of(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean elsewhere =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        String detail = status + " " + answer.body();
        return status / 100 == 2 ? DONE : new Outcome(elsewhere ? Fate.REFUSED : Fate.WRONG, detail);
    }

    static Outcome of(IOException failure) {
        if (failure instanceof ConnectException) {
            return NOBODY;
        }
        boolean late = failure instanceof HttpTimeoutException;
        return new Outcome(late ? Fate.WRONG : Fate.CUT, failure.toString());
    }

    static Outcome of(Status status) {
        String detail = status + " " + status.getCause();
        if (status.getCode() != Status.Code.UNAVAILABLE) {
            return new Outcome(Fate.WRONG, detail);
        } else if (detail.contains("Connection refused")) {
            return NOBODY;
        }
        return new Outcome(detail.contains("shutting down") ? Fate.REFUSED : Fate.CUT, detail);
    }

    boolean is(Fate one) {
        return fate == one;
    }

    boolean isNobody() {
        return equals(NOBODY);
    }

    /** @return whether the same write had been done before */
    boolean isRepetition() {
        return detail.startsWith("409") || detail.contains("ALREADY_EXISTS");
    }
}
