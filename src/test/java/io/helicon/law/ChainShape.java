package io.helicon.law;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chain has at most 7 calls.
 *
 * <p>Chains that only fill in data are lists, not sentences, and may be as long as the data: those that start at a
 * builder ({@code newBuilder()}, {@code builder()}, {@code toBuilder()}, {@code new …Builder(…)}), end in
 * {@code build()}, or go on with nothing but {@code add…}, {@code put…} or {@code set…}, as a row of SQL values does.
 */
final class ChainShape extends SourceLaw {
    static final int CALLS = 7;

    private static final Set<String> BUILDERS = Set.of("newBuilder", "builder", "toBuilder");

    private static final String FILLING = "(add|put|set)([A-Z]\\w*)?";

    ChainShape(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        List<String> names = new ArrayList<>();
        ExpressionTree root = unroll(call, names);
        if (isOutermost(call) && names.size() > CALLS && !isData(root, names)) {
            note(call, "a chain of " + names.size() + " calls of " + CALLS, "name a part of it as a method");
        }
        return super.visitMethodInvocation(call, null);
    }

    /** Collects the names of the calls, last one first, and returns what the first of them was called on. */
    private static ExpressionTree unroll(ExpressionTree expression, List<String> names) {
        ExpressionTree rest = expression;
        while (rest instanceof MethodInvocationTree call) {
            names.add(nameOf(call));
            rest = receiver(call);
        }
        return rest;
    }

    private static ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : call.getMethodSelect();
    }

    private static String nameOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private boolean isOutermost(MethodInvocationTree call) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        return !(parent instanceof MemberSelectTree select && select.getExpression() == call);
    }

    private static boolean isData(ExpressionTree root, List<String> names) {
        String first = names.get(names.size() - 1);
        boolean made =
                root instanceof NewClassTree it && it.getIdentifier().toString().endsWith("Builder");
        boolean filled = names.stream().limit(names.size() - 1L).allMatch(it -> it.matches(FILLING));
        return made || filled || BUILDERS.contains(first) || names.get(0).equals("build");
    }
}
