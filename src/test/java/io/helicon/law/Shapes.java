package io.helicon.law;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All laws of shape, and the sources they are held against. */
public final class Shapes {
    static final List<Function<SourceFile, SourceLaw>> LAWS = List.of(
            FileShape::new,
            MethodShape::new,
            LambdaShape::new,
            ChainShape::new,
            Introductions::new,
            Names::new,
            TestShape::new);

    private Shapes() {}

    /** @return every place under this root that breaks a law of shape */
    public static List<Finding> findings(Path root) {
        return SourceFile.under(root).flatMap(Shapes::findings).toList();
    }

    static Stream<Finding> findings(SourceFile file) {
        return LAWS.stream().flatMap(law -> SourceLaw.check(file, law).stream());
    }
}
