package io.helicon.namespace.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.SchemaMistake;
import io.helicon.namespace.SchemaTree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML and JSON as they are read, and what is refused. */
class YamlSchemaParserTest {
    private static SchemaTree parse(String text) throws SchemaMistake {
        return new YamlSchemaParser().parse(text);
    }

    private static @Nullable Object scalar(String text) throws SchemaMistake {
        return ((SchemaTree.Scalar) parse(text)).value();
    }

    private static String mistake(String text) {
        SchemaMistake mistake = catchThrowableOfType(SchemaMistake.class, () -> parse(text));
        return mistake == null ? "none" : mistake.line() + ": " + mistake.reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "No", "on", "off", "y", "2026-11-01", "12:30:45", "1_000", "0b1", "=", "NO", "1.2.3", "+"
            })
    void whatOnlyYaml11ReadsAsSomethingElseIsText(String text) throws SchemaMistake {
        assertThat(scalar(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "5,5",
        "-5,-5",
        "+5,5",
        "0,0",
        "1.50,1.50",
        ".5,0.5",
        "5.,5",
        "1e3,1E+3",
        "-1.5E-3,-0.0015",
        "0x1F,31",
        "0o17,15",
        "123456789012345678901234567890.123456789,123456789012345678901234567890.123456789",
        "!!int '5',5",
        "!!float 5,5",
    })
    void numbersAreExact(String text, String number) throws SchemaMistake {
        assertThat(scalar(text)).isEqualTo(new BigDecimal(number));
    }

    @Test
    void theOtherPlainWords() throws SchemaMistake {
        assertThat(scalar("true")).isEqualTo(true);
        assertThat(scalar("FALSE")).isEqualTo(false);
        assertThat(scalar("!!bool 'true'")).isEqualTo(true);
        assertThat(scalar("~")).isNull();
        assertThat(scalar("null")).isNull();
        assertThat(scalar("!!null ''")).isNull();
        assertThat(scalar("'true'")).isEqualTo("true");
        assertThat(scalar("!!str 5")).isEqualTo("5");
        assertThat(scalar("\"a\\nb\"")).isEqualTo("a\nb");
        assertThat(scalar("|\n a\n b\n")).isEqualTo("a\nb\n");
    }

    @Test
    void eachValueHasTheLineOfItsName() throws SchemaMistake {
        SchemaTree tree = parse("# schema\ntype: object\nproperties:\n\n  a:\n    enum:\n    - x\n    - y\n");

        assertThat(tree.line()).isEqualTo(1);
        assertThat(lines(tree)).isEqualTo("{type=2, properties=3{a=5{enum=6[7, 8]}}}");
    }

    @Test
    void jsonIsReadAsJsonIs() throws SchemaMistake {
        String json = "{\n\t\"a\": 1e2,\n\t\"b\\/\\ud83d\\ude00\": [true, null, \"\\u0000\u2028\u007f\"],\r\n\""
                + "k".repeat(2000) + "\"\n:\n{}}";

        SchemaTree.Mapping tree = (SchemaTree.Mapping) parse(json);

        assertThat(tree.entries().keySet()).containsExactly("a", "b/😀", "k".repeat(2000));
        assertThat(tree.entries().get("a")).isEqualTo(new SchemaTree.Scalar(new BigDecimal("1E+2"), 2));
        assertThat(lines(tree)).startsWith("{a=2, b/😀=3[3, 3, 3], kkk").endsWith("=4{}}");
    }

    @Test
    void aFlowOfYamlThatIsNoJsonIsReadToo() throws SchemaMistake {
        assertThat(lines(parse("\uFEFF {a: [x, y,], 'b': {}} # end"))).isEqualTo("{a=1[1, 1], b=1{}}");
        assertThat(lines(parse("%YAML 1.2\n---\n{\"a\": 1}\n...\n"))).isEqualTo("{a=3}");
    }

    @Test
    void namesAreTexts() throws SchemaMistake {
        assertThat(((SchemaTree.Mapping) parse("1: a\ntrue: b\n~: c\n1.0: d\n? e\n: f"))
                        .entries()
                        .keySet())
                .containsExactly("1", "true", "~", "1.0", "e");
    }

    @Test
    void anAliasIsWhatItStandsFor() throws SchemaMistake {
        assertThat(lines(parse("a: &x {t: 1}\nb: *x"))).isEqualTo("{a=1{t=1}, b=2{t=1}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0: the text is empty",
                "` ; ` | 0: the text is empty",
                "# only a comment | 0: the text is empty",
                "a: 1;b: 2;a: 3 | 3: the name \"a\" is there twice",
                "a: 1;'a': 3 | 2: the name \"a\" is there twice",
                "{\"a\": 1,;\"a\": 2} | 2: the name \"a\" is there twice",
                "a: &x;  b: *x | 2: an alias of what it stands in",
                "a: *x | 1: this is no YAML: found undefined alias x",
                "a: 1;---;b: 2 | 2: a schema is one document, and another one begins here",
                "{\"a\": 1};{\"b\": 2} | 2: this is no YAML: expected '<document start>', but found '{'",
                "[a]: 1 | 1: a name is a text, not a list or a mapping",
                "? {a: 1};: 1 | 1: a name is a text, not a list or a mapping",
                "a: 1;<<: {b: 1} | 2: << (merge) is not taken: repeat what is to be there",
                "a: !own 5 | 1: the tag !own is not known here",
                "a: !!set {b} | 1: the tag tag:yaml.org,2002:set is not known here",
                "a: !!binary aaaa | 1: the tag tag:yaml.org,2002:binary is not known here",
                "a:;- !!omap [] | 2: the tag tag:yaml.org,2002:omap is not known here",
                "a: 010 | 1: 010 may be read as octal or decimal: leave the 0 out, or put it in quotes",
                "a: .inf | 1: .inf is no number that JSON has",
                "a: -.INF | 1: -.INF is no number that JSON has",
                "a: .nan | 1: .nan is no number that JSON has",
                "a: !!int b | 1: b is no number that JSON has",
                "a: !!bool b | 1: \"b\" is neither true nor false",
                "a: !!null b | 1: \"b\" is not null",
                "a: 1e99999 | 1: a number has an exponent over 9,999",
                "a: 1e99999999999 | 1: 1e99999999999 is no number that JSON has",
                "a: [1;b: 2 | 2: this is no YAML: expected ',' or ']', but got :",
                "a: 'b | 1: this is no YAML: found unexpected end of stream",
                "`{;\t\"a\": 1,;\t\"b\" 2}` | 3: this is no JSON: Unexpected character ('2' (code 50)): was expecting a colon to separate field name and value",
            })
    void whatIsRefused(String text, String mistake) {
        assertThat(mistake(text.replace(";", "\n"))).isEqualTo(mistake);
    }

    @Test
    void numbersHaveAtMostAThousandDigits() {
        assertThat(mistake("a: " + "1".repeat(1001))).isEqualTo("1: a number has more than 1,000 digits");
        assertThat(mistake("a: " + "1".repeat(1000))).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestingHasAnEnd(String open) {
        String close = open.startsWith("[") ? "]" : "}";

        assertThat(mistake(open.repeat(63) + "5" + close.repeat(63))).isEqualTo("none");
        assertThat(mistake(open.repeat(64) + "5" + close.repeat(64)))
                .endsWith("the schema is nested deeper than 64 levels");
        assertThat(mistake(open.repeat(50_000) + "5" + close.repeat(50_000))).isNotEqualTo("none");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        String laughs = IntStream.range(1, 9)
                .mapToObj(it -> "a%d: &a%d [%s]".formatted(it, it, ("*a" + (it - 1) + ",").repeat(9)))
                .collect(Collectors.joining("\n"));

        assertThat(mistake("a0: &a0 [x, x]\n" + laughs))
                .endsWith(": the schema has more than 100,000 values, with those that aliases repeat");
    }

    @Test
    void tooManyAliasesAreRefused() {
        assertThat(mistake("a: &a [x]\nb: [" + "*a,".repeat(200) + "]"))
                .isEqualTo("0: Number of aliases for non-scalar nodes exceeds the specified max=100");
    }

    /** Says the names and lines of a tree. */
    private static String lines(SchemaTree tree) {
        if (tree instanceof SchemaTree.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(YamlSchemaParserTest::entry)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return tree instanceof SchemaTree.Sequence sequence
                ? sequence.items().stream()
                        .map(it -> it.line() + inner(it))
                        .toList()
                        .toString()
                : "";
    }

    private static String entry(Map.Entry<String, SchemaTree> entry) {
        return entry.getKey() + "=" + entry.getValue().line() + inner(entry.getValue());
    }

    private static String inner(SchemaTree tree) {
        return tree instanceof SchemaTree.Scalar ? "" : lines(tree);
    }
}
