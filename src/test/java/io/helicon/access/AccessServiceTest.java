package io.helicon.access;

import static io.helicon.access.AccessHouse.ADA;
import static io.helicon.access.AccessHouse.BUCKET;
import static io.helicon.access.AccessHouse.STREAM;
import static io.helicon.session.Answers.assertKind;
import static io.helicon.session.Answers.done;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessServiceTest {
    private static final Grant READ = new Grant(new Role("ada"), Permission.GET);
    private static final Caller ROOT = AccessHouse.caller("root");

    private final Users users = new InMemoryUsers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final EndedSessions sessions = new EndedSessions();
    private final AccessService here = new AccessHouse(users, grants, sessions).service();
    private final AccessService there = new AccessHouse(users, grants, sessions).service();
    private final List<Problem> lost = new ArrayList<>();

    @BeforeEach
    void anAdministrator() {
        done(users.join(ROOT.user(), Role.ADMIN));
    }

    private void assertMay(AccessService node, Caller caller, Scope scope) {
        assertThatCode(() -> done(node.demand(caller, Permission.GET, scope))).doesNotThrowAnyException();
    }

    private void assertMayNot(AccessService node, Caller caller, Scope scope) {
        assertThat(failure(node.demand(caller, Permission.GET, scope))).isInstanceOf(NoPermission.class);
    }

    @Test
    void whatIsGrantedOnABucketIsGrantedOnItsStreams() {
        // When
        done(here.grant(ROOT, BUCKET, READ));

        // Then
        assertMay(here, ADA, BUCKET);
        assertMay(here, ADA, STREAM);
        assertMayNot(here, AccessHouse.caller("bob"), STREAM);
        assertMayNot(here, ADA, Scope.of(new BucketName("other")));
    }

    @Test
    void whatIsGrantedOnAStreamIsNotGrantedOnItsBucket() {
        // When
        done(here.grant(ROOT, STREAM, READ));

        // Then
        assertMay(here, ADA, STREAM);
        assertMayNot(here, ADA, BUCKET);
    }

    @Test
    void everybodyWhoSignedInIsAuthenticatedAndTheAnonymousAreNot() {
        // When
        done(here.grant(ROOT, BUCKET, new Grant(Role.AUTHENTICATED, Permission.GET)));

        // Then
        assertMay(here, ADA, BUCKET);
        assertMayNot(here, Caller.ANONYMOUS, BUCKET);
    }

    @Test
    void administratorsMayDoEverything() {
        assertMay(here, ROOT, STREAM);
    }

    @Test
    void whoMayNotGrantChangesNothing() {
        // When
        Throwable failure = failure(here.grant(ADA, BUCKET, READ));

        // Then
        assertThat(failure).isInstanceOf(NoPermission.class);
        assertMayNot(here, ADA, BUCKET);
    }

    @Test
    void whatWasShownIsNoLongerGoodAfterItsTime() {
        // Given
        Caller late = new Caller(
                ROOT.user(), ROOT.identity(), Optional.of(Instant.now().minusMillis(1)));

        // When
        Throwable failure = failure(here.demand(late, Permission.GET, BUCKET));

        // Then
        assertKind(failure, ProblemKind.UNAUTHENTICATED);
    }

    @Test
    void aChangeHoldsHereAtOnceAndElsewhereOnceItIsHeard() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        done(there.hear());
        done(there.demand(ADA, Permission.GET, STREAM));

        // When
        done(here.revoke(ROOT, BUCKET, READ));

        // Then
        assertMayNot(here, ADA, STREAM);
        assertMay(there, ADA, STREAM);
        done(there.hear());
        assertMayNot(there, ADA, STREAM);
    }

    @Test
    void theStoreIsAskedOnceAsLongAsNothingChanges() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        done(here.demand(ADA, Permission.GET, BUCKET));
        int asked = grants.asked();

        // When
        done(here.demand(ADA, Permission.GET, BUCKET));
        done(here.hear());
        done(here.demand(ADA, Permission.GET, BUCKET));

        // Then
        assertThat(grants.asked()).isLessThanOrEqualTo(asked + 1);
    }

    @Test
    void whileTheStoreIsAwayNobodyIsBelieved() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        done(here.demand(ADA, Permission.GET, BUCKET));
        grants.setAway(true);
        Throwable unheard = failure(here.hear());

        // When
        Throwable failure = failure(here.demand(ADA, Permission.GET, BUCKET));

        // Then
        assertKind(unheard, ProblemKind.UNAVAILABLE);
        assertKind(failure, ProblemKind.UNAVAILABLE);
    }

    @Test
    void whoIsWatchedIsToldOnceWhenTheirGrantIsGone() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        var unused = there.watch(ADA, Permission.GET, STREAM, lost::add);
        done(there.hear());
        done(here.revoke(ROOT, BUCKET, READ));

        // When
        done(there.hear());
        done(there.hear());

        // Then
        assertThat(lost).hasSize(1).first().isInstanceOf(NoPermission.class);
    }

    @Test
    void aRevocationThatCameBeforeTheWatchIsToldToo() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        done(here.demand(ADA, Permission.GET, BUCKET));
        done(here.revoke(ROOT, BUCKET, READ));
        var unused = here.watch(ADA, Permission.GET, BUCKET, lost::add);

        // When
        done(here.hear());

        // Then
        assertThat(lost).hasSize(1);
    }

    @Test
    void aRevocationHereIsToldAtOnce() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        var unused = here.watch(ADA, Permission.GET, STREAM, lost::add);

        // When
        done(here.revoke(ROOT, BUCKET, READ));

        // Then
        assertThat(lost).hasSize(1);
    }

    @Test
    void whoIsNoLongerWatchedIsToldNothing() {
        // Given
        done(here.grant(ROOT, BUCKET, READ));
        here.watch(ADA, Permission.GET, BUCKET, lost::add).cancel();

        // When
        done(here.revoke(ROOT, BUCKET, READ));

        // Then
        assertThat(lost).isEmpty();
    }

    @Test
    void theEndOfALoginSessionEndsItsWatches() {
        // Given
        SessionId id = new SessionId(UUID.randomUUID());
        Caller caller = new Caller(ROOT.user(), new Identity("session", id.toString()), Optional.empty());
        var unused = here.watch(caller, Permission.GET, BUCKET, lost::add);
        done(here.hear());
        sessions.end(id);

        // When
        done(here.hear());

        // Then
        assertThat(lost).hasSize(1);
        assertKind(lost.get(0), ProblemKind.UNAUTHENTICATED);
    }
}
