package io.helicon.access;

import io.helicon.access.UserRefusal.Reason;
import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one service of users: they sign in, are made, listed, and given passwords. */
@Singleton
public class UserService {
    private static final Scope USERS = Scope.of(BucketName.MAGIC);

    private final Users users;
    private final AccessService access;
    private final PasswordWork passwords;
    private final SignInThrottle throttle;
    private final WebTokens tokens;
    private final FirstStart first;
    private final AccessConfig config;

    UserService(
            Users users,
            AccessService access,
            PasswordWork passwords,
            SignInThrottle throttle,
            WebTokens tokens,
            FirstStart first,
            AccessConfig config) {
        this.users = users;
        this.access = access;
        this.passwords = passwords;
        this.throttle = throttle;
        this.tokens = tokens;
        this.first = first;
        this.config = config;
    }

    /**
     * Fails with {@link WrongPassword}, after the same time whether there is such a user or not, or with
     * {@link TooManyAttempts}.
     *
     * @param address from where they try
     */
    public Uni<SignedIn> signIn(Login login, String address) {
        return first.awaited()
                .invoke(() -> throttle.attempt(login.username(), address))
                .chain(() -> known(login))
                .chain(hash -> passwords.matches(typed(login), hash))
                .map(matches -> signedIn(login, matches))
                .invoke(() -> throttle.succeeded(login.username(), address));
    }

    /** Makes a user, who owns a bucket where users do; needs {@link Permission#ADMINUSERS}. */
    public Uni<Void> create(Caller caller, Username user, Password password) {
        return demand(caller)
                .chain(() -> passwords.hash(password))
                .chain(hash -> users.add(user, hash))
                .invoke(added -> require(added, Reason.EXISTS, user))
                .chain(() -> first.giveBucket(user))
                .chain(() -> bucketChanged(user));
    }

    /** Gives a user another password; their own without permission, of others with {@link Permission#ADMINUSERS}. */
    public Uni<Void> setPassword(Caller caller, Username user, Password password) {
        boolean own = caller.user().equals(user) && !user.isAnonymous();
        return (own ? Uni.createFrom().voidItem() : demand(caller))
                .chain(() -> passwords.hash(password))
                .chain(hash -> users.change(user, hash))
                .invoke(changed -> require(changed, Reason.UNKNOWN, user))
                .replaceWithVoid();
    }

    /** @return all users by name; needs {@link Permission#ADMINUSERS} */
    public Uni<List<Username>> list(Caller caller) {
        return demand(caller).chain(users::all);
    }

    /** Fails unless the caller may see to users. */
    public Uni<Void> demand(Caller caller) {
        return first.awaited().chain(() -> access.demand(caller, Permission.ADMINUSERS, USERS));
    }

    private Uni<Optional<PasswordHash>> known(Login login) {
        return username(login.username())
                .map(users::hash)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<Username> username(String typed) {
        try {
            return Optional.of(new Username(typed));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    /** What can be no password is wrong after the same time. */
    private static Password typed(Login login) {
        try {
            return new Password(login.password());
        } catch (Problem e) {
            return new Password(" ");
        }
    }

    private SignedIn signedIn(Login login, boolean matches) {
        boolean possible = !login.password().isEmpty() && login.password().length() <= Password.LIMIT;
        if (!matches || !possible) {
            throw new WrongPassword();
        }
        Username user = new Username(login.username());
        return new SignedIn(user, tokens.issue(user, Instant.now().plus(config.sessionDuration())));
    }

    private Uni<Void> bucketChanged(Username user) {
        return first.bucket(user)
                .map(bucket -> access.changed(Scope.of(bucket)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static void require(boolean fits, Reason otherwise, Username user) {
        if (!fits) {
            throw new UserRefusal(otherwise, user);
        }
    }
}
