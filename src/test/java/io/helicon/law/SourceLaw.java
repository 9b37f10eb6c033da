package io.helicon.law;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A law of shape: it walks one source file and notes each place that breaks it.
 *
 * <p>A law is made anew for each file, and keeps what it found.
 */
abstract class SourceLaw extends TreePathScanner<Void, Void> {
    final SourceFile file;
    private final List<Finding> findings = new ArrayList<>();

    SourceLaw(SourceFile file) {
        this.file = file;
    }

    static List<Finding> check(SourceFile file, Function<SourceFile, SourceLaw> law) {
        SourceLaw walker = law.apply(file);
        Void unused = walker.scan(file.unit(), null);
        return walker.findings;
    }

    final void note(Tree where, String what, String remedy) {
        findings.add(file.finding(where, what, remedy));
    }

    final void note(int line, String what, String remedy) {
        findings.add(file.finding(line, what, remedy));
    }
}
