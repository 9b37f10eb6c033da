package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.LivingSessions;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Those who are connected and may lose what they may: looked at when their grants change, and their tokens each time. */
@Singleton
class Watches {
    private final Judgement judgement;
    private final LivingSessions sessions;
    private final Set<Watch> open = ConcurrentHashMap.newKeySet();

    Watches(Judgement judgement, LivingSessions sessions) {
        this.judgement = judgement;
        this.sessions = sessions;
    }

    Cancellable add(Caller caller, Permission permission, Scope scope, Consumer<Problem> lost) {
        Watch watch = new Watch(caller, permission, scope, lost);
        open.add(watch);
        return () -> open.remove(watch);
    }

    /** Looks at those that a change of these scopes may concern. */
    Uni<Void> changed(Set<Scope> scopes) {
        return judge(watch -> watch.isAmong(scopes));
    }

    /** Looks at all of them. */
    Uni<Void> changed() {
        return judge(watch -> true);
    }

    /** Looks at those that are new, whose change may have come before them, and at what all have shown. */
    Uni<Void> look() {
        Instant now = Instant.now();
        open.stream().filter(watch -> watch.hasExpired(now)).forEach(watch -> end(watch, Judgement.expired()));
        return judge(watch -> !watch.looked).chain(this::lookAtSessions);
    }

    private Uni<Void> judge(Predicate<Watch> concerned) {
        return Multi.createFrom()
                .items(() -> open.stream().filter(concerned))
                .onItem()
                .transformToUniAndConcatenate(this::judge)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> judge(Watch watch) {
        return judgement
                .refusal(watch.caller, watch.permission, watch.scope)
                .invoke(refusal -> heed(watch, refusal))
                .replaceWithVoid();
    }

    private void heed(Watch watch, Optional<Problem> refusal) {
        watch.looked = true;
        refusal.ifPresent(problem -> end(watch, problem));
    }

    private Uni<Void> lookAtSessions() {
        Set<SessionId> shown = open.stream()
                .flatMap(watch -> SessionCallers.session(watch.caller).stream())
                .collect(Collectors.toSet());
        return shown.isEmpty()
                ? Uni.createFrom().voidItem()
                : sessions.living(shown)
                        .invoke(living -> endAllBut(living, shown))
                        .replaceWithVoid();
    }

    private void endAllBut(Set<SessionId> living, Set<SessionId> asked) {
        Problem reason = new Problem(ProblemKind.UNAUTHENTICATED, "the session has ended");
        open.stream().filter(watch -> hasEnded(watch, living, asked)).forEach(watch -> end(watch, reason));
    }

    private static boolean hasEnded(Watch watch, Set<SessionId> living, Set<SessionId> asked) {
        return SessionCallers.session(watch.caller)
                .filter(id -> asked.contains(id) && !living.contains(id))
                .isPresent();
    }

    /** Whoever takes it out tells, so that it is told once. */
    private void end(Watch watch, Problem reason) {
        if (open.remove(watch)) {
            watch.lost.accept(reason);
        }
    }

    /** One of them; each is itself alone. */
    private static final class Watch {
        private final Caller caller;
        private final Permission permission;
        private final Scope scope;
        private final Consumer<Problem> lost;
        private volatile boolean looked;

        Watch(Caller caller, Permission permission, Scope scope, Consumer<Problem> lost) {
            this.caller = caller;
            this.permission = permission;
            this.scope = scope;
            this.lost = lost;
        }

        boolean isAmong(Set<Scope> scopes) {
            return scopes.contains(scope) || scopes.contains(Scope.of(scope.bucket()));
        }

        boolean hasExpired(Instant now) {
            return caller.until().filter(until -> !now.isBefore(until)).isPresent();
        }
    }
}
