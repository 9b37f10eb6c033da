package io.helicon.stream;

import io.helicon.problem.Problem;

/** What a client calls one append, to repeat it without storing it twice: 1 to 255 printable ASCII characters. */
public record IdempotencyKey(String value) {
    private static final int LIMIT = 255;

    public IdempotencyKey {
        boolean printable = value.chars().allMatch(character -> character >= ' ' && character <= '~');
        if (value.isBlank() || value.length() > LIMIT || !printable) {
            throw Problem.invalid("an idempotency key has 1 to 255 printable ASCII characters");
        }
    }
}
