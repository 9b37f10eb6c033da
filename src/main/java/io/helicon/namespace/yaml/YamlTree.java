package io.helicon.namespace.yaml;

import io.helicon.namespace.SchemaMistake;
import io.helicon.namespace.SchemaTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** One text of YAML on its way to a tree. */
final class YamlTree {
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private YamlTree() {}

    static SchemaTree read(String text) throws SchemaMistake {
        return new YamlTree().tree(compose(text), 1);
    }

    private static Node compose(String text) throws SchemaMistake {
        try {
            return Optional.ofNullable(composer(text).getSingleNode())
                    .orElseThrow(() -> new SchemaMistake(0, "the text is empty"));
        } catch (MarkedYAMLException mistake) {
            throw new SchemaMistake(line(mistake), reason(mistake));
        } catch (YAMLException mistake) {
            throw new SchemaMistake(
                    0, String.valueOf(mistake.getMessage()).lines().findFirst().orElse("no YAML"));
        }
    }

    private static Composer composer(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(YamlSchemaParser.MAX_DEPTH + 1);
        options.setMaxAliasesForCollections(100);
        return new Composer(new ParserImpl(new StreamReader(text), options), new PlainScalars(), options);
    }

    private static int line(MarkedYAMLException mistake) {
        return Optional.ofNullable(mistake.getProblemMark())
                .or(() -> Optional.ofNullable(mistake.getContextMark()))
                .map(Mark::getLine)
                .map(it -> it + 1)
                .orElse(0);
    }

    private static String reason(MarkedYAMLException mistake) {
        String problem = String.valueOf(mistake.getProblem());
        if (problem.contains("another document")) {
            return "a schema is one document, and another one begins here";
        }
        return "this is no YAML: " + problem;
    }

    private SchemaTree tree(Node node, int line) throws SchemaMistake {
        if (++values > YamlSchemaParser.MAX_VALUES) {
            throw new SchemaMistake(line, "the schema has more than 100,000 values, with those that aliases repeat");
        }
        if (!above.add(node)) {
            throw new SchemaMistake(line, "an alias of what it stands in");
        }
        if (above.size() > YamlSchemaParser.MAX_DEPTH) {
            throw new SchemaMistake(line, "the schema is nested deeper than 64 levels");
        }
        SchemaTree tree = part(node, line);
        above.remove(node);
        return tree;
    }

    private SchemaTree part(Node node, int line) throws SchemaMistake {
        if (node instanceof MappingNode mapping) {
            check(node, Tag.MAP, line);
            return mapping(mapping, line);
        }
        if (node instanceof SequenceNode sequence) {
            check(node, Tag.SEQ, line);
            return sequence(sequence, line);
        }
        return new SchemaTree.Scalar(scalar((ScalarNode) node, line), line);
    }

    private SchemaTree mapping(MappingNode mapping, int line) throws SchemaMistake {
        Map<String, SchemaTree> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            int at = line(entry.getKeyNode());
            if (entries.put(name(entry.getKeyNode(), at), tree(entry.getValueNode(), at)) != null) {
                throw new SchemaMistake(at, "the name \"" + name(entry.getKeyNode(), at) + "\" is there twice");
            }
        }
        return new SchemaTree.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private static String name(Node key, int line) throws SchemaMistake {
        if (!(key instanceof ScalarNode name)) {
            throw new SchemaMistake(line, "a name is a text, not a list or a mapping");
        }
        if (name.getScalarStyle() == ScalarStyle.PLAIN && name.getValue().equals("<<")) {
            throw new SchemaMistake(line, "<< (merge) is not taken: repeat what is to be there");
        }
        return name.getValue();
    }

    private SchemaTree sequence(SequenceNode sequence, int line) throws SchemaMistake {
        List<SchemaTree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(tree(item, line(item)));
        }
        return new SchemaTree.Sequence(Collections.unmodifiableList(items), line);
    }

    private static @Nullable Object scalar(ScalarNode node, int line) throws SchemaMistake {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            PlainScalars.checkNull(node.getValue(), line);
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return PlainScalars.bool(node.getValue(), line);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return PlainScalars.number(node.getValue(), line);
        }
        check(node, Tag.STR, line);
        return node.getValue();
    }

    private static void check(Node node, Tag expected, int line) throws SchemaMistake {
        if (!node.getTag().equals(expected)) {
            throw new SchemaMistake(line, "the tag " + node.getTag().getValue() + " is not known here");
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
