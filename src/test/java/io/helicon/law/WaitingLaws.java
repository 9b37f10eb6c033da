package io.helicon.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The laws of waiting: nobody blocks an event loop, and nobody starts work without caring how it fails. */
public final class WaitingLaws {
    /** {@code embedded} starts other programs on the main thread before there is an event loop, and must wait. */
    private static final Set<String> MAY_WAIT = Set.of("embedded");

    /** Those that the end of the process waits for, on threads of its own: they must not return early. */
    private static final Set<String> MAY_WAIT_TOO = Set.of("io.helicon.runtime.Housekeeping", "io.helicon.Main");

    /**
     * A room's own clockwork, besides the edges and the composition room, starts work by itself; so does what is set going
     * by an arrival and not by a caller who could take a Uni.
     */
    private static final Set<String> CLOCKWORK = Set.of("Sweeper", "Recurring", "EventHub", "Recovery", "Replay");

    private static final Set<String> WAITING_CALLS = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.Thread.join",
            "java.lang.Object.wait",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.park",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.Future.get",
            "java.util.concurrent.CompletableFuture.get",
            "java.util.concurrent.CompletableFuture.join",
            "java.util.concurrent.BlockingQueue.take",
            "io.smallrye.mutiny.Uni.await",
            "io.smallrye.mutiny.groups.UniAwait.indefinitely",
            "io.smallrye.mutiny.groups.UniAwait.atMost",
            "io.smallrye.mutiny.groups.UniAwait.asOptional",
            "io.smallrye.mutiny.groups.MultiSubscribe.asIterable",
            "io.smallrye.mutiny.groups.MultiSubscribe.asStream");

    private static final int ITEM_AND_FAILURE = 2;

    private WaitingLaws() {}

    /** @return every law of this class, for the test that applies them */
    public static List<ArchRule> all() {
        return List.of(nobodyWaits(), workStartsAtTheEdge(), failuresAreHandled());
    }

    static ArchRule nobodyWaits() {
        return noClasses()
                .that(not(Rooms.edgesNamed(MAY_WAIT))
                        .and(describe("must not wait", type -> !MAY_WAIT_TOO.contains(type.getName()))))
                .should()
                .accessTargetWhere(describe("the target waits", WaitingLaws::waits))
                .because("a thread that waits serves nobody: compose the Uni, or wait for the event with a timeout")
                .allowEmptyShould(true);
    }

    static ArchRule workStartsAtTheEdge() {
        return noClasses()
                .that(startNoWork())
                .should()
                .accessTargetWhere(describe("the target is subscribe()", WaitingLaws::subscribes))
                .because("a room returns its Uni, and the edge subscribes; only " + CLOCKWORK + " start by themselves")
                .allowEmptyShould(true);
    }

    static ArchRule failuresAreHandled() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("subscribe().with(…) has no failure handler", WaitingLaws::ignoresFailure))
                .because("a failure nobody handles is a failure nobody sees: use with(onItem, onFailure)")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> startNoWork() {
        return describe("start no work themselves", type -> !startsWork(type));
    }

    private static boolean startsWork(JavaClass type) {
        return Rooms.isEdge(type)
                || Rooms.roomOf(type).equals(Rooms.COMPOSITION)
                || CLOCKWORK.stream().anyMatch(type.getName()::endsWith);
    }

    private static boolean waits(JavaAccess<?> access) {
        return WAITING_CALLS.contains(nameOf(access));
    }

    private static boolean subscribes(JavaAccess<?> access) {
        return nameOf(access).matches("io\\.smallrye\\.mutiny\\.(Uni|Multi)\\.subscribe");
    }

    private static boolean ignoresFailure(JavaAccess<?> access) {
        boolean with = nameOf(access).matches("io\\.smallrye\\.mutiny\\.groups\\.(Uni|Multi)Subscribe\\.with");
        return with && consumers(access.getTarget()) < ITEM_AND_FAILURE;
    }

    private static long consumers(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream()
                        .filter(it -> it.isEquivalentTo(Consumer.class))
                        .count()
                : 0;
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTarget().getOwner().getName() + "."
                + access.getTarget().getName();
    }
}
