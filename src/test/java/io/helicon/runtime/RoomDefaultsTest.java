package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.access.AccessConfig;
import io.helicon.event.EventConfig;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.session.SessionConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of settings and the rooms' own configurations tell the same defaults, of the same keys. */
class RoomDefaultsTest {
    private static final Set<String> NOT_SETTINGS = Set.of("helicon.session.query-timeout");

    /** A room's configuration, and what its keys begin with. */
    private record Room(String prefix, Class<?> config) {
        @Override
        public String toString() {
            return prefix;
        }

        Map<String, Object> read(Map<String, String> properties) {
            Object config = new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(properties, "test", 1_000))
                    .withMapping(this.config)
                    .build()
                    .getConfigMapping(this.config);
            return values(config);
        }

        private Map<String, Object> values(Object mapped) {
            Map<String, Object> values = new TreeMap<>();
            methods(config).forEach(method -> values.put(prefix + kebab(method.getName()), call(method, mapped)));
            return values;
        }
    }

    static Stream<Room> rooms() {
        return Stream.of(
                new Room("helicon.session.", SessionConfig.class),
                new Room("helicon.event.", EventConfig.class),
                new Room("helicon.namespace.", NamespaceConfig.class),
                new Room("helicon.auth.", AccessConfig.class));
    }

    private static Map<String, String> properties() {
        return SettingValues.of(Map.of(), Map.of(), Map.of()).properties();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whatNobodySaysIsTheSameInTheRoomAndInTheTable(Room room) {
        // Given
        Map<String, Object> alone = room.read(Map.of());

        // When
        Map<String, Object> told = room.read(properties());

        // Then
        assertThat(told).isEqualTo(alone);
    }

    @Test
    void thePrefixOfNamespacesMayBeNone() {
        // Given
        Map<String, String> told = SettingValues.of(Map.of("namespaces.key.prefix", ""), Map.of(), Map.of())
                .properties();

        // When
        Map<String, Object> read = new Room("helicon.namespace.", NamespaceConfig.class).read(told);

        // Then
        assertThat(read).containsEntry("helicon.namespace.key-prefix", Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyKeyOfARoomIsASettingAndNoOther(Room room) {
        // When
        Set<String> settings = Settings.ALL.stream()
                .map(Setting::property)
                .filter(property -> property.startsWith(room.prefix()))
                .collect(Collectors.toSet());

        // Then
        Set<String> keys = methods(room.config())
                .map(method -> room.prefix() + kebab(method.getName()))
                .filter(key -> !NOT_SETTINGS.contains(key))
                .collect(Collectors.toSet());
        assertThat(settings).isEqualTo(keys);
    }

    @Test
    void theFiguresThatAreWrittenAreReadAsTheTableSays() {
        // When
        MetricsConfig metrics = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties(), "test", 1_000))
                .withMapping(RuntimeConfig.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(RuntimeConfig.class)
                .metrics();

        // Then
        assertThat(metrics.type()).isEqualTo("off");
        assertThat(metrics.log().prefix()).contains("metrics");
        assertThat(metrics.log().flag()).isEqualTo(4);
        assertThat(metrics.syslog().addr()).isEqualTo("localhost:514");
    }

    private static Stream<Method> methods(Class<?> config) {
        return Arrays.stream(config.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
