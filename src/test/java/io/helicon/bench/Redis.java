package io.helicon.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The Redis that server and redis-benchmark share.
 *
 * @param password empty for none
 */
public record Redis(Address address, String password) {
    private static final String UNKNOWN = "unknown";

    static Redis at(String address) {
        URI uri = URI.create(address);
        String password = Optional.ofNullable(uri.getUserInfo()).orElse("").replaceFirst("[^:]*:", "");
        return new Redis(Address.parse(uri.getAuthority().replaceFirst(".*@", "")), password);
    }

    /** Its version, and how it keeps what was written: writes cost more the more it keeps. */
    String description() {
        return String.format(
                "Redis %s (appendonly %s, appendfsync %s, save %s)",
                version(),
                setting("appendonly"),
                setting("appendfsync"),
                setting("save").isEmpty() ? "off" : setting("save"));
    }

    private String version() {
        return ask("INFO server").stream()
                .filter(line -> line.startsWith("redis_version:"))
                .map(line -> line.substring("redis_version:".length()))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Of a Redis that tells nobody its settings they are unknown. */
    String setting(String name) {
        List<String> lines = ask("CONFIG GET " + name);
        // The name, a line with the value's length, the value.
        int value = lines.indexOf(name) + 2;
        return lines.contains(name) ? lines.get(value) : UNKNOWN;
    }

    /** The lines of all answers to a command, which is followed by the end of the connection. */
    List<String> ask(String command) {
        String greeting = password.isEmpty() ? "" : "AUTH " + password + "\r\n";
        try (Socket socket = new Socket(address.host(), address.port())) {
            socket.getOutputStream().write((greeting + command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return List.of(answers.split("\r\n"));
        } catch (IOException failure) {
            throw new IllegalStateException("cannot ask Redis", failure);
        }
    }
}
