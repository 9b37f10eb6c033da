package io.helicon.law;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A test is a sentence with a bare {@code // Given}, {@code // When}, {@code // Then} where it needs steps.
 *
 * <p>Also: no sleeping, no switched-off test, no mocking library.
 */
final class TestShape extends SourceLaw {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest");
    private static final List<String> STEPS = List.of("// Given", "// When", "// Then");
    private static final String SENTENCE = "(?!test[A-Z_])[a-z]\\w*([A-Z]|_)\\w*";

    TestShape(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
        return file.inTests() ? super.visitCompilationUnit(unit, null) : null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
        if (tree.getQualifiedIdentifier().toString().matches("org\\.mockito\\..*|.*\\.Disabled|.*\\.InjectMock")) {
            note(tree, "mocks, or switches a test off", "write a fake (InMemory + port), or mend the test");
        }
        return super.visitImport(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
        if (select.toString().matches("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep") && !isLoad()) {
            note(select, "a test sleeps", "wait for a condition, with Awaitility");
        }
        return super.visitMemberSelect(select, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        if (Members.isAnnotated(method, TESTS)) {
            checkName(method);
            checkSteps(method);
        }
        return super.visitMethod(method, null);
    }

    private void checkName(MethodTree method) {
        if (!method.getName().toString().matches(SENTENCE)) {
            note(method, method.getName() + " is no sentence", "say what holds: refusesAnEmptyType");
        }
    }

    private void checkSteps(MethodTree method) {
        List<Integer> steps = IntStream.rangeClosed(file.firstLine(method), file.lastLine(method))
                .filter(it -> file.line(it).strip().matches("// *(?i:given|when|then)\\b.*"))
                .boxed()
                .toList();
        if (!steps.isEmpty()
                && !isShaped(steps.stream().map(file::line).map(String::strip).toList())) {
            note(steps.get(0), "steps are not bare, or out of order", "use // Given, one // When, one // Then");
        }
        if (!steps.isEmpty() && assertsBetween(steps)) {
            note(steps.get(0), "asserts in Given", "what Given needs is made, not checked");
        }
    }

    private static boolean isShaped(List<String> steps) {
        return steps.equals(STEPS) || steps.equals(STEPS.subList(1, STEPS.size()));
    }

    private boolean assertsBetween(List<Integer> steps) {
        boolean given = file.line(steps.get(0)).strip().equals(STEPS.get(0));
        return given
                && steps.size() > 1
                && IntStream.range(steps.get(0), steps.get(1))
                        .mapToObj(file::line)
                        .anyMatch(it -> it.contains("assert"));
    }

    /** The benchmarks keep time; they are no tests. */
    private boolean isLoad() {
        return file.name().contains("/bench/");
    }
}
