package io.helicon.law;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import org.jspecify.annotations.Nullable;

/** A file stays under 250 lines, and a warning switched off in it carries its reason. */
final class FileShape extends SourceLaw {
    static final int LINES = 250;

    FileShape(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
        int lines = file.lines().size();
        if (lines >= LINES) {
            note(lines, lines + " lines, " + LINES + " are too many", "give one of its concerns a file of its own");
        }
        return super.visitCompilationUnit(unit, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
        if (annotation.getAnnotationType().toString().endsWith("SuppressWarnings") && !hasReason(annotation)) {
            note(annotation, "a warning is switched off without a reason", "say why in a comment on its line");
        }
        return super.visitAnnotation(annotation, null);
    }

    private boolean hasReason(AnnotationTree annotation) {
        int line = file.firstLine(annotation);
        boolean before = line > 1 && file.line(line - 1).strip().startsWith("//");
        return before || file.line(file.lastLine(annotation)).contains("//");
    }
}
