package io.helicon.namespace;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.networknt.NetworkntForTests;
import io.helicon.namespace.yaml.YamlForTests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas and documents as people write them, through parser, compiler and judge. */
public final class SchemaTrial {
    private static final SchemaParser PARSER = YamlForTests.parser();
    private static final Judges JUDGES = NetworkntForTests.judges();

    private SchemaTrial() {}

    /** Of a schema that is a good one. */
    public static JsonSchema compile(String text) {
        try {
            return new SchemaCompiler().compile(PARSER.parse(text));
        } catch (SchemaMistake mistake) {
            throw new IllegalArgumentException("line " + mistake.line() + ": " + mistake.reason(), mistake);
        }
    }

    /** @return what is wrong, as {@code <line>: <reason>} */
    static String mistake(String text) {
        SchemaMistake mistake =
                catchThrowableOfType(SchemaMistake.class, () -> new SchemaCompiler().compile(PARSER.parse(text)));
        return mistake == null ? "none" : mistake.line() + ": " + mistake.reason();
    }

    /** @param texts of schemas, by their names */
    public static Judges.Bench seat(Map<String, String> texts) {
        Map<SchemaName, JsonSchema> schemas = new LinkedHashMap<>();
        texts.forEach((name, text) -> schemas.put(new SchemaName(name), compile(text)));
        return JUDGES.seat(schemas);
    }

    /** @return what is wrong with a document, as {@code <path> <message>} */
    public static List<String> judge(String schema, String document) {
        return judge(seat(Map.of("own", schema)), "own", document);
    }

    static List<String> judge(Judges.Bench bench, String name, String document) {
        Judge judge = bench.judges().get(new SchemaName(name));
        if (judge == null) {
            throw new IllegalArgumentException(name + ": " + bench.mistakes().get(new SchemaName(name)));
        }
        return judge.judge(members(document)).stream()
                .map(it -> (it.path() + " " + it.message()).strip())
                .toList();
    }

    static Members members(String document) {
        return new Members(document.strip().substring(1, document.strip().length() - 1));
    }
}
