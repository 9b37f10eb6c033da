package io.helicon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** How the server's JVM is started, and the flight recordings it leaves behind when {@code -jfr} asked for them. */
final class Flight {
    private final boolean recording;
    private final Path directory;

    private Flight(boolean recording, Path directory) {
        this.recording = recording;
        this.directory = directory;
    }

    /** The server's flags go where its launcher looks for them; a native executable has no use for them. */
    static Flight prepare(BenchOptions options, String capability) throws IOException {
        Flight flight = new Flight(options.flag("jfr"), directory(capability));
        String jvm = options.text("server.jvm");
        // Given a directory, each server of a run makes up a file name of its own.
        String recorded =
                jvm + " -XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + flight.directory;
        System.setProperty("helicon.node.jvm", flight.recording ? recorded : jvm);
        return flight;
    }

    /** Names the files; call it when the servers have ended, since that is when they are written. */
    void announce() throws IOException {
        if (!recording) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.sorted().forEach(file -> Progress.say("flight recording: %s", file));
        }
    }

    private static Path directory(String capability) throws IOException {
        String started = LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT));
        return Files.createDirectories(
                Path.of("target", "bench-" + capability + "-jfr", started).toAbsolutePath());
    }
}
