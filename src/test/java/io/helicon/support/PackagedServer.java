package io.helicon.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program that nodes are: an executable, or a jar on this process's Java, as system properties say. */
final class PackagedServer {
    private PackagedServer() {}

    static boolean isNative() {
        return !executable().isEmpty();
    }

    private static String executable() {
        return System.getProperty("helicon.native", "");
    }

    /** The words with which its command line begins. */
    static List<String> command() {
        if (isNative()) {
            return List.of(Path.of(executable()).toAbsolutePath().toString());
        }
        Path jar = Path.of(System.getProperty("helicon.jar", "target/quarkus-app/quarkus-run.jar"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        Stream.of(System.getProperty("helicon.node.jvm", "-Xmx512m").split(" "))
                .filter(flag -> !flag.isBlank())
                .forEach(command::add);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return command;
    }
}
