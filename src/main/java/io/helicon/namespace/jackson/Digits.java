package io.helicon.namespace.jackson;

/** How long numbers may be: long ones are cheap to send, and dear to compute with. */
final class Digits {
    static final int MOST = 1_000;
    static final int EXPONENT = 9_999;

    /** Digits of the largest exponent. */
    private static final int EXPONENT_DIGITS = 4;

    private Digits() {}

    static boolean areFew(String number) {
        return mistake(number.toCharArray(), 0, number.length()).isEmpty();
    }

    /** @return what is wrong with a number that is JSON; empty when nothing is */
    static String mistake(char[] characters, int offset, int length) {
        int end = offset + length;
        int digits = 0;
        int at = offset;
        while (at < end && (characters[at] | ' ') != 'e') {
            digits += isDigit(characters[at]) ? 1 : 0;
            at++;
        }
        if (digits > MOST) {
            return "a number of %d digits, at most %d are taken".formatted(digits, MOST);
        }
        return exponent(characters, at, end) > EXPONENT_DIGITS
                ? "a number with an exponent beyond %d".formatted(EXPONENT)
                : "";
    }

    /** @return how many digits an exponent has without zeros before it */
    private static int exponent(char[] characters, int from, int end) {
        int at = from;
        while (at < end && (characters[at] == '0' || !isDigit(characters[at]))) {
            at++;
        }
        return end - at;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
