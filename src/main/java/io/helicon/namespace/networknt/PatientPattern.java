package io.helicon.namespace.networknt;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/** A regular expression that gives up: some patterns take time without end for some texts. */
final class PatientPattern implements RegularExpression {
    /** How many characters it may look at, over and over, before it gives up: some ten milliseconds. */
    static final int STEPS = 1_000_000;

    private final Pattern pattern;

    PatientPattern(String regex) {
        this.pattern = Pattern.compile(
                RegularExpressions.replaceLongformCharacterProperties(RegularExpressions.replaceDollarAnchors(regex)));
    }

    @Override
    public boolean matches(String text) {
        return pattern.matcher(new Counted(text)).find();
    }

    /** It gave up. */
    static final class Impatience extends SchemaException {
        private static final long serialVersionUID = 1L;

        Impatience() {
            super("a pattern takes too long");
        }
    }

    /** Counts how often it is looked at; a long text may be so by its length. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
            this.steps = STEPS + 10L * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--steps < 0) {
                throw new Impatience();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
