package io.helicon.law;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Packages say their duty, rooms where to start reading, public types what they are, endpoints their route. */
final class Introductions extends SourceLaw {
    private static final Set<String> ROUTES = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final String ROUTE = "(?s)(\\{@code |<code>)?(" + String.join("|", ROUTES) + ") /.*";

    /** Two dots: {@code io.helicon.session}. */
    private static final String ROOM = "io\\.helicon(\\.\\w+)?";

    Introductions(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
        String doc = file.doc(getCurrentPath()).orElse("");
        boolean room = tree.getPackageName().toString().matches(ROOM) && !file.inTests();
        if (file.isPackageInfo() && !doc.startsWith("Duty:")) {
            note(tree, "the package does not say its duty", "start its doc with «Duty: …» in one sentence");
        }
        if (file.isPackageInfo() && room && !(doc.contains("Read:") && doc.contains("Does not"))) {
            note(tree, "the room's doc is not whole", "add «Does not: …», and where to start: «Read: A, B, then C.»");
        }
        return super.visitPackage(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        boolean top = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
        if (open && top && !file.doc(getCurrentPath()).orElse("").contains(".")) {
            note(type, type.getSimpleName() + " is public and has no doc", "say in one sentence what it is");
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        boolean endpoint = !file.inTests() && Members.isAnnotated(method, ROUTES);
        if (endpoint && !file.doc(getCurrentPath()).orElse("").matches(ROUTE)) {
            note(method, method.getName() + " does not name its route", "start its doc with «GET /path: …»");
        }
        return super.visitMethod(method, null);
    }
}
