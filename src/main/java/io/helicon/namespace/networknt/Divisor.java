package io.helicon.namespace.networknt;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What numbers are multiples of, decided without unfolding their exponents. */
final class Divisor {
    private final BigInteger digits;
    private final int scale;

    Divisor(BigDecimal divisor) {
        BigDecimal plain = divisor.stripTrailingZeros();
        this.digits = plain.unscaledValue().abs();
        this.scale = plain.scale();
    }

    /**
     * A number a·10^-s is a multiple of d·10^-t when a·10^(t-s) is one of d; and with s over t never, as a, without its
     * trailing zeros, is no multiple of ten.
     */
    boolean divides(BigDecimal number) {
        if (number.signum() == 0 || digits.signum() == 0) {
            return true;
        }
        BigDecimal plain = number.stripTrailingZeros();
        long shift = (long) scale - plain.scale();
        return shift >= 0
                && remainder(plain.unscaledValue(), BigInteger.valueOf(shift)).signum() == 0;
    }

    private BigInteger remainder(BigInteger number, BigInteger shift) {
        return number.multiply(BigInteger.TEN.modPow(shift, digits)).mod(digits);
    }
}
