package io.helicon;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.helicon.law.ImportLaws;
import io.helicon.law.PackageLaws;
import io.helicon.law.WaitingLaws;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the server's classes to the laws of import, waiting and packages. */
class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(it -> it.contains("io/helicon/") && !it.contains("io/helicon/v1/"))
            .importPath(Path.of("target", "classes"));

    static Stream<ArchRule> laws() {
        return Stream.of(ImportLaws.all(), WaitingLaws.all(), PackageLaws.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theServerKeepsTheLaw(ArchRule law) {
        law.check(SERVER);
    }
}
