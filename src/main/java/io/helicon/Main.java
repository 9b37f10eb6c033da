package io.helicon;

import io.helicon.runtime.CommandLine;
import io.helicon.runtime.Drain;
import io.helicon.runtime.HelpText;
import io.helicon.runtime.QuarkusProperties;
import io.helicon.runtime.SettingError;
import io.helicon.runtime.SettingValues;
import io.helicon.runtime.Version;
import io.helicon.runtime.embedded.EmbeddedFailure;
import io.helicon.runtime.embedded.EmbeddedServers;
import io.helicon.runtime.yaml.SettingsFile;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import sun.misc.Signal;

/**
 * The way from the command line to a running server: settings, embedded servers where no address is given, Quarkus.
 *
 * <p>Exit codes: 0 after an orderly end, by signal too; 1 when the server cannot start; 2 for what the operator can
 * mend: a setting, the data directory.
 */
@QuarkusMain
public final class Main {
    private static final int MISTAKE = 2;
    private static final int INTERRUPTED = 128 + 2;
    private static final int TERMINATED = 128 + 15;

    private static volatile Optional<EmbeddedServers> embedded = Optional.empty();

    private Main() {}

    /** @param words {@code -name=value …}, see {@code -help} */
    public static void main(String... words) {
        try {
            CommandLine line = CommandLine.parse(words);
            if (line.help() || line.version()) {
                System.out.print(line.help() ? HelpText.text() : Version.text() + "\n");
                return;
            }
            handleSignals();
            QuarkusProperties.of(withServers(settings(line))).forEach(System::setProperty);
            serve();
        } catch (SettingError | EmbeddedFailure e) {
            System.err.println("helicon: " + e.getMessage());
            stopEmbedded();
            System.exit(MISTAKE);
        }
    }

    private static SettingValues settings(CommandLine line) {
        Optional<String> file = Optional.ofNullable(line.flags().get("config"))
                .or(() -> Optional.ofNullable(System.getenv("HELICON_CONFIG")));
        return SettingValues.of(line.flags(), System.getenv(), SettingsFile.read(file, Path.of("")));
    }

    private static SettingValues withServers(SettingValues settings) {
        boolean postgres = settings.require("postgres.address").equals("embedded");
        boolean redis = settings.require("redis.address").equals("embedded");
        if (!postgres && !redis) {
            return settings;
        }
        if (ImageMode.current().isNativeImage()) {
            throw new SettingError("the native executable has no embedded servers:"
                    + " it needs -postgres.address and -redis.address");
        }
        Path data = Path.of(settings.require("data.directory"));
        Path binaries = settings.get("data.binaries").map(Path::of).orElse(data.resolve("binaries"));
        EmbeddedServers servers = EmbeddedServers.in(data, binaries);
        embedded = Optional.of(servers);
        SettingValues known = postgres ? settings.with("postgres.address", servers.postgres()) : settings;
        return redis ? known.with("redis.address", servers.redis()) : known;
    }

    /** In dev mode the framework calls us again for each change, in the same JVM, and owns its end. */
    private static void serve() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(Main::exit);
        }
        try {
            Quarkus.run();
        } finally {
            stopEmbedded();
        }
    }

    /** The databases go last, when nobody needs them any more. */
    private static void exit(int code, Throwable failure) {
        stopEmbedded();
        System.exit(code == INTERRUPTED || code == TERMINATED ? 0 : code);
    }

    private static void stopEmbedded() {
        embedded.ifPresent(EmbeddedServers::close);
    }

    /** Java's own way would end with 143, and run all shutdown hooks at once. */
    private static void handleSignals() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Signal.handle(new Signal("TERM"), Main::stop);
            Signal.handle(new Signal("INT"), Main::stop);
        }
    }

    private static void stop(Signal signal) {
        Drain.begin();
        if (ApplicationLifecycleManager.getCurrentApplication() == null) {
            exit(0, null);
        }
        Quarkus.asyncExit(0);
    }
}
