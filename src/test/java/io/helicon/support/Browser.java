package io.helicon.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A real browser, headless, on a page of ours that tells what its {@code EventSource} hears.
 *
 * <p>It is Debian's Chromium, which must be on the machine; see {@link #isThere}.
 */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .toList();

    /** Reports one after the other, so that their order is that of the events. */
    private static final String PAGE = """
            <!doctype html><title>events</title><script>
            let waiting = [], busy = false;
            async function report(line) {
              waiting.push(line);
              if (busy) return;
              busy = true;
              while (waiting.length) {
                const lines = waiting.splice(0).join('\\n');
                await fetch('/report', {method: 'POST', body: lines});
              }
              busy = false;
            }
            const source = new EventSource(decodeURIComponent(location.hash.slice(1)));
            source.onopen = () => report('open');
            source.onerror = () => report('error ' + source.readyState);
            source.onmessage = e => report('message ' + e.lastEventId + ' ' + e.data);
            source.addEventListener('gap', e => report('gap ' + e.lastEventId + ' ' + e.data));
            </script>
            """;

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final HttpServer pages;
    private final Process process;

    private Browser(String url) throws IOException {
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", Browser::page);
        pages.createContext("/report", this::report);
        pages.start();
        Path home = Leftovers.freshDirectory("browsers");
        process = new ProcessBuilder(command(home, url))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
    }

    /** @return whether this machine has the browser */
    public static boolean isThere() {
        return program().isPresent();
    }

    /** Opens an {@code EventSource} on an address, which must allow any origin. */
    public static Browser listeningTo(String url) {
        try {
            return Leftovers.track(new Browser(url));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what its {@code EventSource} was told so far: {@code open}, {@code error …}, {@code message …}, {@code gap …} */
    public List<String> reports() {
        return List.copyOf(reports);
    }

    /** @return the data of the messages so far */
    public List<String> messages() {
        return reports.stream()
                .filter(report -> report.startsWith("message "))
                .map(report -> report.split(" ", 3)[2])
                .toList();
    }

    /** @return how often the connection was opened */
    public long opened() {
        return reports.stream().filter(report -> report.equals("open")).count();
    }

    private static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private List<String> command(Path home, String url) {
        String hash = java.net.URLEncoder.encode(url, StandardCharsets.UTF_8);
        String page = "http://127.0.0.1:" + pages.getAddress().getPort() + "/#" + hash;
        return Stream.concat(quiet(home), Stream.of("--remote-debugging-port=0", page))
                .toList();
    }

    /** Whatever would have it speak to the world is off. */
    static Stream<String> quiet(Path home) {
        return Stream.of(
                program().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + home.resolve("profile"));
    }

    private static void page(HttpExchange exchange) throws IOException {
        byte[] html = PAGE.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, html.length);
        exchange.getResponseBody().write(html);
        exchange.close();
    }

    private void report(HttpExchange exchange) throws IOException {
        String lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        reports.addAll(lines.lines().toList());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        Signals.kill(process.toHandle());
        pages.stop(0);
        Leftovers.forget(this);
    }
}
