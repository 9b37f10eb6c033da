package io.helicon.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port to where users are kept, and the groups they are in. Fails with UNAVAILABLE when that is away. */
public interface Users {
    /** @return whether there was none of that name; who was there stays as they are */
    Uni<Boolean> add(Username user, PasswordHash hash);

    /** @return whether there is such a user, whose old password is no longer good */
    Uni<Boolean> change(Username user, PasswordHash hash);

    /** @return what is kept of the user's password, if there is such a user */
    Uni<Optional<PasswordHash>> hash(Username user);

    /** @return all of them, by name */
    Uni<List<Username>> all();

    /** Puts a user, who need not be there yet, into a group; nothing changes for who is in it. */
    Uni<Void> join(Username user, Role group);

    /** @return the groups that the user was put into; nobody is put into {@link Role#AUTHENTICATED} */
    Uni<Set<Role>> groups(Username user);
}
