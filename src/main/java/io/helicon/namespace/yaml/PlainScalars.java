package io.helicon.namespace.yaml;

import io.helicon.namespace.SchemaMistake;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What words without quotes mean: the core schema of YAML 1.2.2 (10.3.2), without what JSON has no numbers for. */
final class PlainScalars extends Resolver {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d.*");

    /** Most digits, and largest exponent, of a number; as documents have them. */
    private static final int DIGITS = 1_000;

    private static final int EXPONENT = 9_999;

    @Override
    protected void addImplicitResolvers() {
        // Those would be of YAML 1.1.
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
        return kind == NodeId.scalar && implicit ? tag(value) : super.resolve(kind, value, implicit);
    }

    private static Tag tag(String value) {
        if (NULLS.contains(value)) {
            return Tag.NULL;
        }
        if (TRUE.contains(value) || FALSE.contains(value)) {
            return Tag.BOOL;
        }
        if (INTEGER.matcher(value).matches()) {
            return Tag.INT;
        }
        return FLOAT.matcher(value).matches() || NO_NUMBER.matcher(value).matches() ? Tag.FLOAT : Tag.STR;
    }

    static Boolean bool(String value, int line) throws SchemaMistake {
        if (!TRUE.contains(value) && !FALSE.contains(value)) {
            throw new SchemaMistake(line, "\"" + value + "\" is neither true nor false");
        }
        return TRUE.contains(value);
    }

    static void checkNull(String value, int line) throws SchemaMistake {
        if (!NULLS.contains(value)) {
            throw new SchemaMistake(line, "\"" + value + "\" is not null");
        }
    }

    /** Exactly the number that is written. */
    static BigDecimal number(String value, int line) throws SchemaMistake {
        if (LEADING_ZERO.matcher(value).matches()) {
            throw new SchemaMistake(
                    line, value + " may be read as octal or decimal: leave the 0 out, or put it in quotes");
        }
        if (value.length() > DIGITS) {
            throw new SchemaMistake(line, "a number has more than 1,000 digits");
        }
        try {
            return bounded(exact(value), line);
        } catch (NumberFormatException noNumber) {
            throw new SchemaMistake(line, value + " is no number that JSON has");
        }
    }

    private static BigDecimal exact(String value) {
        if (value.startsWith("0x")) {
            return new BigDecimal(new BigInteger(value.substring(2), 16));
        }
        return value.startsWith("0o") ? new BigDecimal(new BigInteger(value.substring(2), 8)) : new BigDecimal(value);
    }

    private static BigDecimal bounded(BigDecimal number, int line) throws SchemaMistake {
        if (Math.abs((long) number.scale()) > EXPONENT + DIGITS) {
            throw new SchemaMistake(line, "a number has an exponent over 9,999");
        }
        return number;
    }
}
