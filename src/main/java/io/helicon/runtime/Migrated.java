package io.helicon.runtime;

import io.smallrye.mutiny.Uni;

/** Tells when the database has the shape that this build needs. */
public interface Migrated {
    /** @return completes once that is so, at once for whoever asks later; fails only when it can never be */
    Uni<Void> migrated();
}
