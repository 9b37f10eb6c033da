package io.helicon.namespace;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas that are files: {@code *.yaml}, {@code *.yml} and {@code *.json} right in the directory, hidden ones and
 * those of directories within not among them.
 *
 * <p>The directory may be missing. Nothing in it is fatal: what cannot be read is told. Links are followed, as a mounted
 * ConfigMap needs it, whose files are links into a hidden directory that is exchanged as a whole. Blocks, so on a worker
 * only.
 */
@Singleton
class SchemaDirectory {
    /** Of two files of one name, the first by this order counts. */
    private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json");

    private final Path directory;
    private final int limit;
    private Map<String, SchemaFile> seen = Map.of();
    private SchemaFiles files = SchemaFiles.NONE;

    @Inject
    SchemaDirectory(NamespaceConfig config) {
        this.directory = Path.of(config.schemaDirectory());
        this.limit = Math.min(config.maxSchemaSize(), Integer.MAX_VALUE - 1);
    }

    /** @return what it holds now: the same object when that has not changed */
    synchronized SchemaFiles look() {
        SchemaFiles now = read();
        files = now.equals(files) ? files : now;
        return files;
    }

    private SchemaFiles read() {
        try (Stream<Path> found = Files.list(directory)) {
            seen = found.filter(SchemaDirectory::isOurs)
                    .map(this::file)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(SchemaDirectory::rank).thenComparing(SchemaFile::fileName))
                    .collect(Collectors.toMap(SchemaFile::fileName, it -> it, (one, other) -> one, LinkedHashMap::new));
            return named(seen.values());
        } catch (NoSuchFileException e) {
            seen = Map.of();
            return SchemaFiles.NONE;
        } catch (IOException | java.io.UncheckedIOException e) {
            return new SchemaFiles(files.texts(), List.of(directory + " cannot be read: " + e));
        }
    }

    private static boolean isOurs(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    private Optional<SchemaFile> file(Path path) {
        return SchemaFile.look(path, seen.get(String.valueOf(path.getFileName())), limit);
    }

    private static String extension(SchemaFile file) {
        String name = file.fileName();
        return name.substring(name.lastIndexOf('.'));
    }

    private static int rank(SchemaFile file) {
        return EXTENSIONS.indexOf(extension(file));
    }

    private static SchemaFiles named(Iterable<SchemaFile> files) {
        Map<SchemaName, SchemaText> texts = new HashMap<>();
        List<String> remarks = new ArrayList<>();
        for (SchemaFile file : files) {
            try {
                SchemaText text = file.text(new SchemaName(stem(file)));
                Optional.ofNullable(texts.putIfAbsent(text.name(), text))
                        .map(first -> file.path() + " does not count: "
                                + first.origin().file() + " has the same name")
                        .ifPresent(remarks::add);
            } catch (NamespaceProblem wrong) {
                remarks.add(file.path() + " does not count: " + wrong.getMessage());
            }
        }
        return new SchemaFiles(texts, remarks);
    }

    private static String stem(SchemaFile file) {
        String name = file.fileName();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
