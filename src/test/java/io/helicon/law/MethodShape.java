package io.helicon.law;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A method is a sentence: at most 20 lines and 4 parameters.
 *
 * <p>Lines run from the signature to the closing brace; blank ones and such that are only a comment are not counted,
 * because air and reasons should cost nothing. What names its values once and for all may take more of them: a record
 * (12), an injected constructor (8), a row of a table (6): a parameterized test, or a private factory that only calls a
 * constructor. An overriding method has no choice.
 */
final class MethodShape extends SourceLaw {
    static final int LINES = 20;
    static final int PARAMETERS = 4;
    static final int COMPONENTS = 12;
    static final int INJECTED = 8;
    static final int ROW = 6;

    private static final Set<String> SCOPES = Set.of("ApplicationScoped", "Singleton", "RequestScoped", "Dependent");

    MethodShape(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        int lines = lines(method);
        int parameters = method.getParameters().size();
        if (lines > LINES) {
            note(method, method.getName() + " has " + lines + " lines of " + LINES, "name a part of it as a method");
        }
        if (parameters > allowed(method)) {
            String what = method.getName() + " has " + parameters + " parameters of " + allowed(method);
            note(method, what, "carry what belongs together in a record");
        }
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        long components =
                type.getMembers().stream().filter(Members::isComponent).count();
        if (type.getKind() == Tree.Kind.RECORD && components > COMPONENTS) {
            note(type, type.getSimpleName() + " has " + components + " components", "group some in a record");
        }
        return super.visitClass(type, null);
    }

    private int lines(MethodTree method) {
        Tree start = Optional.<Tree>ofNullable(method.getReturnType()).orElse(signatureEnd(method));
        return Math.toIntExact(IntStream.rangeClosed(file.firstLine(start), file.lastLine(method))
                .mapToObj(file::line)
                .filter(MethodShape::counts)
                .count());
    }

    private static Tree signatureEnd(MethodTree method) {
        return Optional.<Tree>ofNullable(method.getBody()).orElse(method);
    }

    private static boolean counts(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("//") && !text.startsWith("*") && !text.startsWith("/*");
    }

    private int allowed(MethodTree method) {
        if (Members.isAnnotated(method, Set.of("Override"))) {
            return Integer.MAX_VALUE;
        }
        if (Members.isAnnotated(method, Set.of("ParameterizedTest")) || Members.isRow(method)) {
            return ROW;
        }
        return Members.isConstructor(method) ? allowedInConstructor(method) : PARAMETERS;
    }

    private int allowedInConstructor(MethodTree constructor) {
        ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
        if (type.getKind() == Tree.Kind.RECORD) {
            return COMPONENTS;
        }
        boolean injected = Members.isAnnotated(constructor, Set.of("Inject")) || Members.isAnnotated(type, SCOPES);
        boolean named =
                constructor.getModifiers().getFlags().contains(Modifier.PRIVATE) && type.getKind() == Tree.Kind.ENUM;
        return injected || named ? INJECTED : PARAMETERS;
    }
}
