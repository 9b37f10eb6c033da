package io.helicon.law;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Questions the laws of shape ask about members of a type, by their text alone. */
final class Members {
    private Members() {}

    static boolean isConstructor(MethodTree method) {
        return method.getName().contentEquals("<init>");
    }

    /** Record components reach the parser's tree as fields that are neither static nor written in the body. */
    static boolean isComponent(Tree member) {
        return member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** A private factory that only calls a constructor writes a row of a table. */
    static boolean isRow(MethodTree method) {
        return method.getModifiers().getFlags().containsAll(Set.of(Modifier.PRIVATE, Modifier.STATIC))
                && method.getBody() != null
                && method.getBody().getStatements().size() == 1
                && method.getBody().getStatements().get(0) instanceof ReturnTree made
                && made.getExpression() instanceof NewClassTree;
    }

    static boolean isAnnotated(MethodTree method, Set<String> names) {
        return isAnnotated(method.getModifiers(), names);
    }

    static boolean isAnnotated(ClassTree type, Set<String> names) {
        return isAnnotated(type.getModifiers(), names);
    }

    private static boolean isAnnotated(ModifiersTree modifiers, Set<String> names) {
        return modifiers.getAnnotations().stream().map(Members::simpleName).anyMatch(names::contains);
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
