package io.helicon.namespace.yaml;

import io.helicon.namespace.SchemaMistake;
import io.helicon.namespace.SchemaParser;
import io.helicon.namespace.SchemaTree;
import jakarta.inject.Singleton;

/** Reads schemas: JSON by Jackson's reader, and what is none as YAML by SnakeYAML's. */
@Singleton
class YamlSchemaParser implements SchemaParser {
    /** How deep a schema may be nested; as many levels as a document may have by default. */
    static final int MAX_DEPTH = 64;

    /** How many values a schema may have, aliases counted as often as they stand there. */
    static final int MAX_VALUES = 100_000;

    @Override
    public SchemaTree parse(String text) throws SchemaMistake {
        String read = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (read.isBlank()) {
            throw new SchemaMistake(0, "the text is empty");
        }
        return read.stripLeading().startsWith("{") ? jsonOrYaml(read) : YamlTree.read(read);
    }

    /** A text that is neither is told the mistake of the reader that got further. */
    private static SchemaTree jsonOrYaml(String text) throws SchemaMistake {
        try {
            return JsonTree.read(text);
        } catch (SchemaMistake json) {
            return yaml(text, json);
        }
    }

    private static SchemaTree yaml(String text, SchemaMistake json) throws SchemaMistake {
        try {
            return YamlTree.read(text);
        } catch (SchemaMistake yaml) {
            throw json.line() > yaml.line() ? json : yaml;
        }
    }
}
