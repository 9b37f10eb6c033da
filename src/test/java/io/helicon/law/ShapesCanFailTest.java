package io.helicon.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proves of each law of shape that it catches what it forbids, and lets pass what it must. */
class ShapesCanFailTest {
    @Test
    void aLongFileIsCaught() {
        caught("class A {\n" + lines(248, "// %s") + "}", "250 lines");
    }

    @Test
    void aWarningSwitchedOffWithoutAReasonIsCaught() {
        caught("@SuppressWarnings(\"serial\")\nclass A {}", "without a reason");
        passed("@SuppressWarnings(\"serial\") // never sent\nclass A {}");
    }

    @Test
    void aLongMethodIsCaughtAndAirIsFree() {
        caught("class A {\nvoid go() {\n" + lines(19, "int i%s;") + "}\n}", "go has 21 lines");
        passed("class A {\nvoid go() {\n" + lines(18, "int i%s;\n\n// why") + "}\n}");
    }

    @Test
    void tooManyParametersAreCaught() {
        String five = "(int a, int b, int c, int d, int e)";
        caught("class A { void go" + five + " {} }", "go has 5 parameters");
        caught("class A { A" + five + " {} }", "5 parameters");
        passed("class A { @Override public void go" + five + " {} }");
        passed("class A { @Inject A" + five + " {} }");
        passed("class A { private static A row" + five + " { return new A(a, b, c); } }");
        passed("record A" + five + " {}");
    }

    @Test
    void aRecordOfThirteenIsCaught() {
        String thirteen =
                IntStream.range(0, 13).mapToObj(it -> "int c" + it).collect(Collectors.joining(", ", "(", ")"));
        caught("record A" + thirteen + " {}", "13 components");
    }

    @Test
    void aLambdaInsideALambdaIsCaught() {
        caught("class A { Object o = run(a -> run(b -> b)); }", "a lambda inside a lambda");
        passed("class A { Object o = run(a -> new B() { Object p = run(b -> b); }); }");
    }

    @Test
    void aLambdaWithABlockIsCaughtOutsideOfTests() {
        String block = "class A { Object o = run(a -> { return a; }); }";
        caught(block, "a lambda with a block");
        assertThat(findings(block, true)).isEmpty();
    }

    @Test
    void aLongChainIsCaughtUnlessItFillsInData() {
        caught("class A { Object o = x.a().b().c().d().e().f().g().h(); }", "a chain of 8 calls");
        passed("class A { Object o = x.a().b().c().d().e().f().g(); }");
        passed("class A { Object o = X.newBuilder().b().c().d().e().f().g().h(); }");
        passed("class A { Object o = Tuple.tuple().addLong().addLong().addLong().add().add().add().add().add(); }");
        passed("class A { Object o = new StringBuilder().b().c().d().e().f().g().h().i(); }");
    }

    @Test
    void aPublicTypeWithoutDocIsCaught() {
        caught("package p; public class A {}", "A is public and has no doc");
        passed("package p; /** A thing. */ public class A {}");
    }

    @Test
    void anEndpointWithoutItsRouteIsCaught() {
        caught("class A { /** Gets it. */ @GET public String get() { return x; } }", "does not name its route");
        passed("class A { /** GET /things: all of them. */ @GET public String get() { return x; } }");
    }

    @Test
    void aPackageWithoutDutyIsCaught() {
        caught("/** A package. */ package io.helicon.attic;", "does not say its duty");
        caught("/** Duty: keep. */ package io.helicon.attic;", "the room's doc is not whole");
        passed("/** Duty: keep. Does not: lose. Read: all. */ package io.helicon.attic;");
        passed("/** Duty: keep, in Redis. */ package io.helicon.attic.redis;");
    }

    @Test
    void anEmptyWordInANameIsCaught() {
        caught("class SessionManager {}", "the empty word Manager");
        caught("class SessionDTO {}", "the empty word DTO");
        passed("class DatabaseImplant {}");
    }

    @Test
    void aTestThatSleepsOrMocksIsCaught() {
        caughtInTests("class A { void go() { Thread.sleep(1); } }", "a test sleeps");
        caughtInTests("import org.mockito.Mockito; class A {}", "mocks");
    }

    @Test
    void aTestNamedByOneWordIsCaught() {
        caughtInTests("class A { @Test void testStart() {} }", "is no sentence");
        caughtInTests("class A { @Test void works() {} }", "is no sentence");
    }

    @Test
    void stepsOutOfShapeAreCaught() {
        caughtInTests(steps("// Given: a thing", "// When", "// Then"), "not bare");
        caughtInTests(steps("// When", "// Then", "// When"), "out of order");
        caughtInTests(steps("// Given", "assertThat(x);", "// When", "// Then"), "asserts in Given");
        assertThat(findings(steps("// Given", "// When", "assertThat(x);", "// Then"), true))
                .isEmpty();
    }

    private static String steps(String... lines) {
        return "class A {\n@Test\nvoid holdsGood() {\n" + String.join("\n", lines) + "\n}\n}";
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(it -> line.formatted(it) + "\n")
                .collect(Collectors.joining());
    }

    private static void caught(String source, String what) {
        assertThat(findings(source, false))
                .as(source)
                .anyMatch(it -> it.toString().contains(what));
    }

    private static void caughtInTests(String source, String what) {
        assertThat(findings(source, true))
                .as(source)
                .anyMatch(it -> it.toString().contains(what));
    }

    private static void passed(String source) {
        assertThat(findings(source, false)).as(source).isEmpty();
    }

    private static List<Finding> findings(String source, boolean inTests) {
        return SourceFile.parsed(List.of(Snippets.unit(source)), inTests)
                .flatMap(Shapes::findings)
                .toList();
    }
}
