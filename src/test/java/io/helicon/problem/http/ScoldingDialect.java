package io.helicon.problem.http;

import io.helicon.problem.FailureDialect;
import jakarta.inject.Singleton;

/** The words of a contract that rules below {@code /scolding/}, and takes bodies of 1,000 bytes. */
@Singleton
class ScoldingDialect implements FailureDialect {
    @Override
    public boolean isSpokenAt(String path) {
        return path.startsWith("/scolding/");
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String body(int status, String detail) {
        return "{\"error\":" + status + ",\"why\":\"" + detail + "\"}";
    }

    @Override
    public long longestBody() {
        return 1_000;
    }
}
