package io.helicon.law;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import org.jspecify.annotations.Nullable;

/** A lambda is one expression (tests may take a block), and never holds another lambda. */
final class LambdaShape extends SourceLaw {
    private int depth;

    LambdaShape(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
        if (depth > 0) {
            note(lambda, "a lambda inside a lambda", "name a method that takes the outer value, and refer to it");
        }
        if (lambda.getBody() instanceof BlockTree && !isAllowedBlock(lambda)) {
            note(lambda, "a lambda with a block", "give the block a name as a method, and refer to it");
        }
        depth++;
        Void unused = super.visitLambdaExpression(lambda, null);
        depth--;
        return null;
    }

    /** A class inside a lambda starts a new sentence. */
    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        int outside = depth;
        depth = 0;
        Void unused = super.visitClass(type, null);
        depth = outside;
        return null;
    }

    private boolean isAllowedBlock(LambdaExpressionTree lambda) {
        return file.inTests()
                || lambda.getBody().toString().replaceAll("\\s", "").equals("{}");
    }
}
