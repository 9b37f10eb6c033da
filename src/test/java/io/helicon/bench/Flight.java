package io.helicon.bench;

import java.nio.file.Path;

/** How the server's JVM is started, and the flight recordings it leaves behind when {@code -jfr} asked for them. */
final class Flight {
    private final boolean recording;
    private final Path directory;

    private Flight(boolean recording, Path directory) {
        this.recording = recording;
        this.directory = directory;
    }

    /** The server's flags go where its launcher looks for them; a native executable has no use for them. */
    static Flight prepare(BenchOptions options, String capability) {
        Flight flight = new Flight(options.flag("jfr"), Path.of("target").toAbsolutePath());
        String jvm = options.text("server.jvm");
        // %p is the server's pid: each server of a run writes a file of its own.
        Path file = flight.directory.resolve("bench-" + capability + "-%p.jfr");
        String recorded = jvm + " -XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file;
        System.setProperty("helicon.node.jvm", flight.recording ? recorded : jvm);
        return flight;
    }

    void announce() {
        if (recording) {
            Progress.say("flight recordings, one for each server: %s/bench-*.jfr", directory);
        }
    }
}
