package io.helicon.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of everything an operator can set, a list of rows for each concern.
 *
 * <p>A row that is read by a room names that room's property; all others are {@code helicon.} and the flag. Columns:
 * flag, property, default, type, meaning, further environment variables.
 */
public final class Settings {
    static final List<Setting> ALL = Stream.of(
                    ServerSettings.ALL,
                    SessionSettings.ALL,
                    EventSettings.ALL,
                    NamespaceSettings.ALL,
                    AccessSettings.ALL,
                    LogSettings.ALL,
                    MetricsSettings.ALL,
                    StoreSettings.ALL,
                    OperationSettings.ALL)
            .flatMap(Collection::stream)
            .toList();

    private Settings() {}

    /** @return the row of a flag */
    public static Optional<Setting> named(String flag) {
        return ALL.stream().filter(setting -> setting.flag().equals(flag)).findFirst();
    }
}
