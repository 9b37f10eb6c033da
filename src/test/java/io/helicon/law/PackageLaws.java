package io.helicon.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The laws of packages: each introduces itself, is null-marked, and is worth being one. */
public final class PackageLaws {
    private static final String PACKAGE_INFO = "package-info";

    private PackageLaws() {}

    /** @return every law of this class, for the test that applies them */
    public static List<ArchRule> all() {
        return List.of(packagesAreMarked(), roomsHoldMoreThanOneThing(), roomsAreOnTheMap());
    }

    static ArchRule packagesAreMarked() {
        return classes()
                .should(live(
                        "in a package whose package-info has @NullMarked and @CheckReturnValue", PackageLaws::isMarked))
                .because(
                        "null stops at the door, and no Uni is forgotten: copy package-info.java of io.helicon.problem");
    }

    static ArchRule roomsHoldMoreThanOneThing() {
        return classes()
                .that(Rooms.innerRooms())
                .should(live("in a room of at least two types, its edges included", PackageLaws::isWorthIt))
                .because("a room of one type is a detour: move the type to its neighbours")
                .allowEmptyShould(true);
    }

    static ArchRule roomsAreOnTheMap() {
        return classes()
                .should(live("in a room of the map", PackageLaws::isOnTheMap))
                .because("a new room gets a line in Rooms.MAY_IMPORT and in package-info of io.helicon");
    }

    private static boolean isMarked(JavaClass type) {
        JavaPackage home = type.getPackage();
        return home.isAnnotatedWith(NullMarked.class) && home.isAnnotatedWith(CheckReturnValue.class);
    }

    private static boolean isWorthIt(JavaClass type) {
        return type.getPackage().getClassesInPackageTree().stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(it -> !it.getSimpleName().equals(PACKAGE_INFO))
                        .count()
                > 1;
    }

    private static boolean isOnTheMap(JavaClass type) {
        String room = Rooms.roomOf(type);
        return room.isEmpty() || room.equals(Rooms.COMPOSITION) || Rooms.MAY_IMPORT.containsKey(room);
    }

    private static ArchCondition<JavaClass> live(String where, Predicate<JavaClass> good) {
        return new ArchCondition<>("live " + where) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!good.test(type)) {
                    String what =
                            type.getDescription() + " does not live " + where + " in " + type.getSourceCodeLocation();
                    events.add(SimpleConditionEvent.violated(type, what));
                }
            }
        };
    }
}
