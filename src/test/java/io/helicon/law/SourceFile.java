package io.helicon.law;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One source file as the JDK's own parser sees it, with its lines and the places of its trees.
 *
 * @param inTests whether it belongs to the tests, of which some laws ask less and some more
 */
record SourceFile(CompilationUnitTree unit, Trees trees, List<String> lines, boolean inTests) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    static Stream<SourceFile> under(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files =
                    found.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            boolean inTests = root.startsWith(Path.of("src", "test"));
            StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null);
            return files.isEmpty() ? Stream.empty() : parsed(manager.getJavaFileObjectsFromPaths(files), inTests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<SourceFile> parsed(Iterable<? extends JavaFileObject> files, boolean inTests) {
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, List.of("-proc:none"), null, files);
        Trees trees = Trees.instance(task);
        try {
            return Stream.of(task.parse()).flatMap(SourceFile::each).map(it -> of(it, trees, inTests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CompilationUnitTree> each(Iterable<? extends CompilationUnitTree> units) {
        Stream.Builder<CompilationUnitTree> all = Stream.builder();
        units.forEach(all::add);
        return all.build();
    }

    private static SourceFile of(CompilationUnitTree unit, Trees trees, boolean inTests) {
        try {
            List<String> lines =
                    unit.getSourceFile().getCharContent(true).toString().lines().toList();
            return new SourceFile(unit, trees, lines, inTests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Finding finding(Tree where, String what, String remedy) {
        return new Finding(name(), firstLine(where), what, remedy);
    }

    Finding finding(int line, String what, String remedy) {
        return new Finding(name(), line, what, remedy);
    }

    String name() {
        return unit.getSourceFile().getName();
    }

    boolean isPackageInfo() {
        return name().endsWith("package-info.java");
    }

    int firstLine(Tree tree) {
        return lineAt(positions().getStartPosition(unit, tree));
    }

    int lastLine(Tree tree) {
        return lineAt(positions().getEndPosition(unit, tree));
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    /** @return the documentation comment before this tree, without its stars */
    Optional<String> doc(TreePath path) {
        return Optional.ofNullable(trees.getDocComment(path)).map(String::strip);
    }

    private int lineAt(long position) {
        return Math.toIntExact(unit.getLineMap().getLineNumber(position));
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }
}
