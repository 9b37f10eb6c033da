package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** The caller is known, as somebody or as nobody, and may not do this. */
public final class NoPermission extends Problem {
    private static final long serialVersionUID = 1L;

    /** Says which permission is missing, and on what, so that it can be granted. */
    public NoPermission(Permission permission, Scope scope) {
        super(
                ProblemKind.FORBIDDEN,
                "no permission to " + permission.word() + " " + scope.bucket()
                        + scope.stream().map(stream -> "/" + stream).orElse(""));
    }
}
