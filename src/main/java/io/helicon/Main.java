package io.helicon;

import io.helicon.runtime.AccessSettings;
import io.helicon.runtime.CommandLine;
import io.helicon.runtime.Drain;
import io.helicon.runtime.HealthCheck;
import io.helicon.runtime.HelpText;
import io.helicon.runtime.LogFiles;
import io.helicon.runtime.QuarkusProperties;
import io.helicon.runtime.SettingError;
import io.helicon.runtime.SettingValues;
import io.helicon.runtime.Version;
import io.helicon.runtime.embedded.EmbeddedFailure;
import io.helicon.runtime.embedded.EmbeddedServers;
import io.helicon.runtime.tls.CertificateFiles;
import io.helicon.runtime.yaml.SettingsFile;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way from the command line to a running server: settings, embedded servers where no address is given, Quarkus.
 *
 * <p>Exit codes: 0 after an orderly end, by signal too; 1 when the server cannot start; 2 for what the operator can
 * mend: a setting, the data directory. Of {@code -healthcheck}: 0 and 1, as containers' health checks want it.
 */
@QuarkusMain
public final class Main {
    private static final int MISTAKE = 2;

    /** For what comes after the requests in flight: the rooms' last writes (2 s), the pools, the embedded servers. */
    private static final Duration AFTER_DRAIN = Duration.ofMillis(3_500);

    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private static volatile Optional<EmbeddedServers> embedded = Optional.empty();
    private static volatile Duration longestEnd = AFTER_DRAIN;

    private Main() {}

    /** @param words {@code -name=value …}, see {@code -help} */
    public static void main(String... words) {
        try {
            CommandLine line = CommandLine.parse(words);
            if (line.help() || line.version()) {
                System.out.print(line.help() ? HelpText.text() : Version.text() + "\n");
                return;
            }
            if (line.healthcheck()) {
                System.exit(tellHealth(settings(line)));
            }
            heedSignals();
            serve(settings(line));
        } catch (SettingError | EmbeddedFailure e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    /** @return the exit code that a container engine wants to see */
    private static int tellHealth(SettingValues settings) {
        boolean alive = HealthCheck.passes(settings);
        System.out.println(alive ? "healthy" : "unhealthy");
        return alive ? 0 : 1;
    }

    /** What fails because a signal came meanwhile is not the operator's mistake. */
    private static void fail(String message) {
        stopEmbedded();
        ENDED.countDown();
        if (!Drain.hasBegun()) {
            System.err.println("helicon: " + message);
            System.exit(MISTAKE);
        }
    }

    private static SettingValues settings(CommandLine line) {
        Optional<String> file = Optional.ofNullable(line.flags().get("config"))
                .or(() -> Optional.ofNullable(System.getenv("HELICON_CONFIG")));
        return SettingValues.of(line.flags(), System.getenv(), SettingsFile.read(file, Path.of("")));
    }

    /** With the settings as they are by default 9.5 s, within the ten that those who stop a server wait for it. */
    private static Duration longestEnd(SettingValues settings) {
        Duration delay = Duration.parse(settings.require("shutdown.delay"));
        return Duration.parse(settings.require("shutdown.timeout")).plus(delay).plus(AFTER_DRAIN);
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

    private static void serve(SettingValues settings) {
        longestEnd = longestEnd(settings);
        AccessSettings.requireSecrets(settings);
        LogFiles.requireWritable(settings);
        CertificateFiles.requireServable(settings);
        QuarkusProperties.of(withServers(settings)).forEach(System::setProperty);
        serve();
    }

    /** In dev mode the framework calls us again for each change, in the same JVM, and owns its end. */
    private static void serve() {
        if (isOnItsOwn()) {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(Main::exit);
        }
        try {
            if (!Drain.hasBegun()) {
                Quarkus.run();
            }
        } finally {
            stopEmbedded();
            ENDED.countDown();
        }
    }

    /** LaunchMode is not known before Quarkus runs; the class loader of dev mode is there already. */
    private static boolean isOnItsOwn() {
        return !Main.class.getClassLoader().getClass().getName().endsWith(".QuarkusClassLoader");
    }

    private static void heedSignals() {
        if (isOnItsOwn()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Main::endBySignal, "end by signal"));
        }
    }

    /** The databases go last, when nobody needs them any more. */
    private static void exit(int code, @Nullable Throwable failure) {
        stopEmbedded();
        ENDED.countDown();
        if (!Drain.hasBegun()) {
            System.exit(code);
        }
    }

    /**
     * SIGTERM and SIGINT begin here, as an orderly exit does that has ended everything already. Left to itself the
     * process would end with 143, and as soon as the framework has stopped, with the databases still running.
     *
     * <p>What hangs is cut off: whoever stops a server kills it after a while, and its databases would live on.
     */
    private static void endBySignal() {
        if (ENDED.getCount() == 0 || !Drain.begin()) {
            return;
        }
        Quarkus.asyncExit(0);
        try {
            if (!ENDED.await(longestEnd.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("helicon: not ended after " + longestEnd.toMillis() + " ms, cut off");
                EmbeddedServers.kill();
            }
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stopEmbedded() {
        embedded.ifPresent(EmbeddedServers::close);
    }
}
