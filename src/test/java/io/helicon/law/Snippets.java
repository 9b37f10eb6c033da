package io.helicon.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Small pieces of bad code, compiled on the spot, for proving that a law catches them. */
final class Snippets {
    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum)\\s+(\\w+)");

    private Snippets() {}

    static JavaClasses compiled(Path folder, String... sources) {
        Path into = newFolder(folder);
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-d", into.toString(), "-proc:none", "-classpath", classPath());
        List<JavaFileObject> units = Stream.of(sources).map(Snippets::unit).toList();
        Boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, options, null, units)
                .call();
        assertThat(done).as(complaints.toString()).isTrue();
        return new ClassFileImporter().importPath(into);
    }

    static JavaFileObject unit(String source) {
        String name = first(TYPE, source).orElse("package-info");
        String folder = first(PACKAGE, source).orElse("").replace('.', '/');
        return text(folder + "/" + name + ".java", source);
    }

    private static Optional<String> first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static JavaFileObject text(String path, String source) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static Path newFolder(Path parent) {
        try {
            return Files.createTempDirectory(parent, "snippet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
