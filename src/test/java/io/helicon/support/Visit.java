package io.helicon.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page in a real browser (see {@link Browser#isThere}), after its scripts have run.
 *
 * @param page its elements as they are then, as text
 * @param requests the addresses that the page asked for
 */
public record Visit(String page, List<String> requests) {
    /** Without what the browser asks for on its own account, which is no origin's. */
    private static final Pattern REQUEST = Pattern.compile("\"initiator\":\"http[^\"]*\",.*?\"url\":\"([^\"]*)\"");

    /** How much of the page's own time passes, which is not that of the clock. */
    private static final String TIME = "--virtual-time-budget=20000";

    public static Visit to(String url) {
        Path home = Leftovers.freshDirectory("browsers");
        Path network = home.resolve("network.json");
        Stream<String> flags = Stream.of("--log-net-log=" + network, TIME, "--dump-dom", url);
        String page = new Program(home, Map.of())
                .run(Stream.concat(Browser.quiet(home), flags).toArray(String[]::new));
        return new Visit(page, requests(network));
    }

    private static List<String> requests(Path network) {
        try {
            return REQUEST.matcher(Files.readString(network))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
