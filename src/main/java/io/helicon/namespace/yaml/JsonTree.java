package io.helicon.namespace.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.helicon.namespace.SchemaMistake;
import io.helicon.namespace.SchemaTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text of JSON on its way to a tree. */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private int depth;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    static SchemaTree read(String text) throws SchemaMistake {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonTree(parser).whole();
        } catch (JsonProcessingException mistake) {
            int line = mistake.getLocation() == null ? 0 : mistake.getLocation().getLineNr();
            throw new SchemaMistake(line, "this is no JSON: " + mistake.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
    }

    private SchemaTree whole() throws IOException, SchemaMistake {
        SchemaTree tree = value(next(), line());
        if (parser.nextToken() != null) {
            throw new SchemaMistake(line(), "a schema is one document, and something follows it");
        }
        return tree;
    }

    private JsonToken next() throws IOException, SchemaMistake {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new SchemaMistake(line(), "the text ends too early");
        }
        return token;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private SchemaTree value(JsonToken token, int line) throws IOException, SchemaMistake {
        if (++depth > YamlSchemaParser.MAX_DEPTH) {
            throw new SchemaMistake(line, "the schema is nested deeper than 64 levels");
        }
        SchemaTree tree = switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            default -> new SchemaTree.Scalar(scalar(token, line), line);
        };
        depth--;
        return tree;
    }

    private SchemaTree mapping(int line) throws IOException, SchemaMistake {
        Map<String, SchemaTree> entries = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = line();
            if (entries.put(name, value(next(), at)) != null) {
                throw new SchemaMistake(at, "the name \"" + name + "\" is there twice");
            }
        }
        return new SchemaTree.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private SchemaTree sequence(int line) throws IOException, SchemaMistake {
        List<SchemaTree> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(value(token, line()));
        }
        return new SchemaTree.Sequence(Collections.unmodifiableList(items), line);
    }

    private @Nullable Object scalar(JsonToken token, int line) throws IOException, SchemaMistake {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> PlainScalars.number(parser.getText(), line);
            default -> parser.getText();
        };
    }
}
