package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Makes, once in the life of a database, the users and grants that there are from the start.
 *
 * <p>The anonymous user comes last and says that it is done: a start that breaks off is repeated, and what was revoked
 * later stays revoked.
 */
@Singleton
class FirstStart {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final BucketName PUBLIC = new BucketName("public");

    private record Given(Scope scope, Grant grant) {}

    private final Users users;
    private final Grants grants;
    private final PasswordWork passwords;
    private final AccessConfig config;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    FirstStart(Users users, Grants grants, PasswordWork passwords, AccessConfig config) {
        this.users = users;
        this.grants = grants;
        this.passwords = passwords;
        this.config = config;
    }

    /** Does what is missing; at once when nothing is. */
    Uni<Void> begin() {
        return done.isDone() ? Uni.createFrom().voidItem() : passwords.prepare().chain(this::beginOnce);
    }

    /** @return completes when it is done, on this node; fails when that takes too long */
    Uni<Void> awaited() {
        return Uni.createFrom()
                .completionStage(done::copy)
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new Problem(ProblemKind.UNAVAILABLE, "users are not ready yet"));
    }

    private Uni<Void> beginOnce() {
        return users.hash(Username.ANONYMOUS)
                .chain(found -> found.isPresent() ? Uni.createFrom().voidItem() : make())
                .invoke(() -> done.complete(null));
    }

    private Uni<Void> make() {
        Username admin = new Username(config.adminUsername());
        return passwords
                .hash(new Password(config.adminPassword()))
                .chain(hash -> users.add(admin, hash))
                .chain(() -> users.join(admin, Role.ADMIN))
                .chain(() -> giveAll(admin))
                .chain(() -> users.add(Username.ANONYMOUS, PasswordHash.NONE))
                .replaceWithVoid();
    }

    private Uni<Void> giveAll(Username admin) {
        List<Given> all = List.of(
                new Given(Scope.of(PUBLIC), new Grant(Role.AUTHENTICATED, Permission.GET)),
                new Given(Scope.of(PUBLIC), new Grant(Role.of(admin), Permission.PUT)),
                new Given(Scope.of(BucketName.SYSTEM), new Grant(Role.ADMIN, Permission.GET)),
                new Given(Scope.of(BucketName.MAGIC), new Grant(Role.ADMIN, Permission.ADMINUSERS)));
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(it -> grants.add(it.scope(), it.grant()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> giveBucket(admin));
    }

    /** Lets a user own the bucket that is named after them, where users have one. */
    Uni<Void> giveBucket(Username user) {
        return bucket(user)
                .map(bucket -> giveBucket(user, Scope.of(bucket)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> giveBucket(Username user, Scope bucket) {
        return Multi.createFrom()
                .items(Permission.GET, Permission.PUT, Permission.DELETE, Permission.GRANT, Permission.LIST)
                .onItem()
                .transformToUniAndConcatenate(it -> grants.add(bucket, new Grant(Role.of(user), it)))
                .onItem()
                .ignoreAsUni();
    }

    /** @return the bucket of a user, where users have one */
    Optional<BucketName> bucket(Username user) {
        return config.userHasBucket()
                ? Optional.of(new BucketName(config.userBucketPrefix() + user))
                : Optional.empty();
    }
}
