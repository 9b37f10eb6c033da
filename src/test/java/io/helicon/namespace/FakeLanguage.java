package io.helicon.namespace;

import io.helicon.namespace.Judges.Bench;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A language of schemas for tests of what is done with them, a word a line: {@code needs x} (of documents), {@code part x}
 * and {@code ref name} or {@code ref name#x}, {@code bad} (cannot be seated), {@code typo} (is no schema), {@code crash}.
 */
final class FakeLanguage implements SchemaParser, Judges {
    private int compilations;

    SchemaWorkshop workshop() {
        return new SchemaWorkshop(this, this::compile, this, FakeLanguage::breaks);
    }

    /** @return how often a text was compiled */
    int compilations() {
        return compilations;
    }

    @Override
    public SchemaTree parse(String text) throws SchemaMistake {
        List<SchemaTree> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int number = lines.size() + 1;
            if (line.equals("typo")) {
                throw new SchemaMistake(number, "a typing error");
            }
            lines.add(new SchemaTree.Scalar(line, number));
        }
        return new SchemaTree.Sequence(lines, 1);
    }

    private JsonSchema compile(SchemaTree tree) {
        compilations++;
        Map<String, Object> words = new HashMap<>();
        for (SchemaTree line : ((SchemaTree.Sequence) tree).items()) {
            String[] said = String.valueOf(((SchemaTree.Scalar) line).value()).split(" ", 2);
            if (said[0].equals("crash")) {
                throw new IllegalStateException("a defect");
            }
            words.merge(said[0], List.of(said[said.length - 1]), FakeLanguage::joined);
        }
        words.put("size", BigDecimal.ONE);
        return new JsonSchema(words, references(words), true);
    }

    private static Object joined(Object one, Object other) {
        List<Object> both = new ArrayList<>((List<?>) one);
        both.addAll((List<?>) other);
        return both;
    }

    private static Set<SchemaName> references(Map<String, Object> words) {
        return words(words, "ref").stream()
                .map(reference -> new SchemaName(reference.replaceAll("#.*", "")))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Map<String, Object> words, String word) {
        return ((List<?>) words.getOrDefault(word, List.of()))
                .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Bench seat(Map<SchemaName, JsonSchema> schemas) {
        Map<SchemaName, Judge> judges = new HashMap<>();
        Map<SchemaName, String> mistakes = new HashMap<>();
        for (SchemaName name : schemas.keySet()) {
            Map<String, Object> words = schemas.get(name).tree();
            mistake(schemas.get(name), schemas, Set.of(name)).ifPresent(mistake -> mistakes.put(name, mistake));
            judges.put(name, new Needs(words(words, "needs")));
        }
        judges.keySet().removeAll(mistakes.keySet());
        return new Bench(judges, mistakes);
    }

    private static Optional<String> mistake(JsonSchema schema, Map<SchemaName, JsonSchema> all, Set<SchemaName> path) {
        if (schema.tree().containsKey("bad")) {
            return Optional.of("a bad one");
        }
        for (String reference : words(schema.tree(), "ref")) {
            String[] parts = reference.split("#", 2);
            SchemaName name = new SchemaName(parts[0]);
            JsonSchema other = all.get(name);
            if (other == null || !holds(other, parts) || fails(name, all, path)) {
                return Optional.of("it refers to " + reference + ", which leads nowhere");
            }
        }
        return Optional.empty();
    }

    private static boolean holds(JsonSchema schema, String[] parts) {
        return parts.length < 2 || words(schema.tree(), "part").contains(parts[1]);
    }

    private static boolean fails(SchemaName name, Map<SchemaName, JsonSchema> all, Set<SchemaName> path) {
        Set<SchemaName> longer = new TreeSet<>(path);
        JsonSchema schema = all.get(name);
        return longer.add(name)
                && schema != null
                && mistake(schema, all, longer).isPresent();
    }

    private static List<Detail> breaks(JsonSchema before, JsonSchema after) {
        Set<String> more = words(after.tree(), "needs");
        more.removeAll(words(before.tree(), "needs"));
        return more.stream()
                .map(word -> new Detail("/" + word, "needs", "is needed now"))
                .toList();
    }

    /** Of what a document must have. */
    private record Needs(Set<String> words) implements Judge {
        @Override
        public List<Detail> judge(Members members) {
            return words.stream()
                    .filter(word -> !members.text().contains(word))
                    .map(word -> new Detail("/" + word, "needs", "is missing"))
                    .toList();
        }
    }
}
