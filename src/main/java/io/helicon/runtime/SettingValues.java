package io.helicon.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What this process was told: every setting's value in its normal form, the strongest source having won.
 *
 * <p>Flags are stronger than the environment, that than the file, that than the defaults.
 */
public final class SettingValues {
    private final Map<String, String> values;

    private SettingValues(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param flags of the command line, by name
     * @param environment of the process
     * @param file the entries of the settings file, by name
     * @throws SettingError for the first value that cannot be
     */
    public static SettingValues of(
            Map<String, String> flags, Map<String, String> environment, Map<String, String> file) {
        Map<String, String> aliased = EnvironmentAliases.resolve(environment);
        Map<String, String> values = new TreeMap<>();
        for (Setting setting : Settings.ALL) {
            value(setting, flags, aliased, file).ifPresent(value -> values.put(setting.flag(), value));
        }
        SettingValues whole = new SettingValues(values);
        whole.requireKeyPair();
        return whole;
    }

    private static Optional<String> value(
            Setting setting, Map<String, String> flags, Map<String, String> environment, Map<String, String> file) {
        Optional<String> flag = Optional.ofNullable(flags.get(setting.flag()));
        if (flag.isPresent()) {
            return flag.map(text -> setting.accept(text, "-" + setting.flag()));
        }
        // An empty variable counts as none: compose files and charts pass what is not set as "".
        Optional<String> variable = setting.environment().stream()
                .filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .findFirst();
        if (variable.isPresent()) {
            return variable.map(name -> setting.accept(environment.getOrDefault(name, ""), "the variable " + name));
        }
        return Optional.ofNullable(file.get(setting.flag()))
                .map(text -> setting.accept(text, setting.flag() + " in the settings file"))
                .or(setting::normalFallback);
    }

    private void requireKeyPair() {
        if (isOn("tls") && (get("tls.crt").isEmpty() || get("tls.key").isEmpty())) {
            throw new SettingError("-tls needs -tls.crt and -tls.key");
        }
    }

    public Optional<String> get(String flag) {
        return Optional.ofNullable(values.get(flag));
    }

    /** @return the value of a setting that has a default */
    public String require(String flag) {
        return get(flag).orElseThrow(() -> new SettingError("-" + flag + " is needed"));
    }

    public boolean isOn(String flag) {
        return require(flag).equals("true");
    }

    public int number(String flag) {
        return Integer.parseInt(require(flag));
    }

    /** @return the same, with one of them known better by now */
    public SettingValues with(String flag, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(flag, value);
        return new SettingValues(changed);
    }

    /** @return the system properties that the rooms read */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        for (Setting setting : Settings.ALL) {
            get(setting.flag()).ifPresent(value -> properties.put(setting.property(), value));
        }
        return properties;
    }

    /** Secrets are left out. */
    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>(values);
        for (Setting setting : Settings.ALL) {
            if (setting.type().isSecret()) {
                shown.replace(setting.flag(), "***");
            }
        }
        return shown.toString();
    }
}
