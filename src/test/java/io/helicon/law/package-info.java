/**
 * Duty: hold the house's laws as code, so that breaking one fails the build and says what to do.
 *
 * <p>Two kinds: laws of import, on class files, with ArchUnit (Rooms, ImportLaws, WaitingLaws, PackageLaws); laws of
 * shape, on source text, with the JDK's own parser (SourceFile, SourceLaw and the laws that implement it).
 *
 * <p>Does not: judge whether the code is right; that is what the other tests are for.
 *
 * <p>Read: Rooms, ImportLaws, SourceLaw, MethodShape; then ArchitectureTest and SourceShapeTest, which apply them, and
 * LawsCanFailTest and ShapesCanFailTest, which prove that each law catches what it is there for.
 */
@NullMarked
@CheckReturnValue
package io.helicon.law;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
