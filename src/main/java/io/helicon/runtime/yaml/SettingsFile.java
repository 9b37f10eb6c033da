package io.helicon.runtime.yaml;

import io.helicon.runtime.SettingError;
import io.helicon.runtime.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The settings file: keys are the flags' names, nested YAML is dotted, a YAML list is comma separated. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * @param named by the operator, and then it must be there
     * @param directory where {@code helicon.yaml} or {@code helicon.properties} counts when none is named
     * @return its entries, by flag
     */
    public static Map<String, String> read(Optional<String> named, Path directory) {
        Optional<Path> file = named.map(Path::of)
                .or(() -> Stream.of("helicon.yaml", "helicon.properties")
                        .map(directory::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst());
        return file.map(SettingsFile::read).orElse(Map.of());
    }

    private static Map<String, String> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, String> entries =
                    file.toString().endsWith(".properties") ? properties(reader) : yaml(reader, file);
            entries.keySet().forEach(key -> requireKnown(key, file));
            return entries;
        } catch (IOException | IllegalArgumentException | YAMLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new SettingError("cannot read the settings file " + file + ": " + reason);
        }
    }

    private static void requireKnown(String key, Path file) {
        if (key.equals("config") || Settings.named(key).isEmpty()) {
            throw new SettingError("unknown setting " + key + " in " + file);
        }
    }

    private static Map<String, String> properties(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Map<String, String> yaml(Reader reader, Path file) {
        @Nullable Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        Map<String, String> entries = new TreeMap<>();
        if (document instanceof Map<?, ?> map) {
            flatten("", map, entries);
        } else if (document != null) {
            throw new SettingError("the settings file " + file + " is not a map of names to values");
        }
        return entries;
    }

    private static void flatten(String prefix, Map<?, ?> map, Map<String, String> entries) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = prefix + entry.getKey();
            @Nullable Object value = entry.getValue();
            if (value instanceof Map<?, ?> nested) {
                flatten(name + ".", nested, entries);
            } else if (value instanceof List<?> list) {
                entries.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else if (value != null) {
                entries.put(name, value.toString());
            }
        }
    }
}
