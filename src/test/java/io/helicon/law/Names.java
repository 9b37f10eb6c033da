package io.helicon.law;

import com.sun.source.tree.ClassTree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type's name says what it is: words that fit everything say nothing. */
final class Names extends SourceLaw {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "Util",
            "Utils",
            "Helper",
            "Helpers",
            "Manager",
            "Impl",
            "Base",
            "Abstract",
            "Common",
            "Misc",
            "DTO",
            "Dto",
            "V1");

    /** Between words: before a capital that follows a small letter or a digit, or that starts a new word. */
    private static final String WORD_BORDER = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_";

    Names(SourceFile file) {
        super(file);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        String name = type.getSimpleName().toString();
        List.of(name.split(WORD_BORDER, -1)).stream()
                .filter(EMPTY_WORDS::contains)
                .forEach(it -> note(type, name + " holds the empty word " + it, "name it after what it does"));
        return super.visitClass(type, null);
    }
}
