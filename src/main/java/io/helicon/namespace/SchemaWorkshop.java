package io.helicon.namespace;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Turns texts into schemas, and schemas into judges. A defect in it is the fault of one text, not of the shelf. */
@Singleton
class SchemaWorkshop {
    /** What knows the language. */
    interface Language {
        JsonSchema compile(SchemaTree tree) throws SchemaMistake;
    }

    private final SchemaParser parser;
    private final Language language;
    private final Judges judges;
    private final BiFunction<JsonSchema, JsonSchema, List<Detail>> compatibility;

    @Inject
    SchemaWorkshop(SchemaParser parser, SchemaCompiler compiler, Judges judges) {
        this(parser, compiler::compile, judges, (before, after) -> List.of());
    }

    SchemaWorkshop(
            SchemaParser parser,
            Language language,
            Judges judges,
            BiFunction<JsonSchema, JsonSchema, List<Detail>> compatibility) {
        this.parser = parser;
        this.language = language;
        this.judges = judges;
        this.compatibility = compatibility;
    }

    Compiled compile(SchemaText text) {
        if (text.unreadable().isPresent()) {
            return Compiled.broken(text, 0, text.unreadable().get());
        }
        try {
            return Compiled.good(text, language.compile(parser.parse(text.text())));
        } catch (SchemaMistake mistake) {
            return Compiled.broken(text, mistake.line(), mistake.reason());
        } catch (RuntimeException | StackOverflowError defect) {
            return Compiled.broken(text, 0, "it is not understood: " + defect);
        }
    }

    /** @return of each either a judge or a mistake */
    Judges.Bench seat(Map<SchemaName, JsonSchema> schemas) {
        return judges.seat(Map.copyOf(schemas));
    }

    /** @return what of the documents that one allows the other may forbid */
    List<Detail> breaks(JsonSchema before, JsonSchema after) {
        return compatibility.apply(before, after);
    }
}
