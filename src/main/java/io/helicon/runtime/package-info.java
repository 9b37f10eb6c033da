/**
 * Duty: turn what an operator says into a running server, tell how it is, and end it in order.
 *
 * <p>{@code io.helicon.Main} reads {@link io.helicon.runtime.Settings} from flags, environment and file, starts
 * {@code embedded} servers for the addresses that nobody gave, sets system properties and starts Quarkus. From then on
 * {@link io.helicon.runtime.Readiness} asks every {@link io.helicon.runtime.Probe},
 * {@link io.helicon.runtime.Migrated} says when the database has its shape, and {@link io.helicon.runtime.Drain} that
 * the end has begun.
 *
 * <p>Does not: know what the rooms do with their settings; each reads its own by a {@code @ConfigMapping}.
 *
 * <p>Read: Settings (the table), CommandLine, SettingValues, QuarkusProperties, Readiness; then the edges {@code yaml},
 * {@code postgres}, {@code redis}, {@code http}, {@code tls}, {@code plasma}, and {@code embedded}.
 *
 * <p>Decisions: an own table and not a flag library, because flags must become properties before the framework starts
 * and a bad one must be one line (2026-11). A peer that is down does not make this node unready, or one
 * fault would take all nodes out at once (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
