package io.helicon.runtime;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where Redis is: {@code redis://user:password@host:port/database}, {@code rediss://…} for TLS, or {@code host:port}.
 *
 * <p>Several, comma separated, are nodes of a cluster; with {@code ?sentinel=name} they are sentinels that know the
 * master of that name.
 *
 * @param urls one for each host, as the client library takes them
 * @param cacert the file of certificates that a server of {@code rediss} is to be trusted by, as {@code redis-cli} calls
 *     it; without it, those that Java trusts
 */
public record RedisAddress(List<String> urls, Optional<String> sentinel, Optional<String> cacert) {
    private static final String EXPECTED = "redis://user:password@host:port/database";
    private static final Set<String> PARAMETERS = Set.of("cacert", "sentinel");
    private static final int DEFAULT_PORT = 6_379;

    public RedisAddress {
        urls = List.copyOf(urls);
    }

    /** @throws IllegalArgumentException with a message that tells no secret */
    public static RedisAddress parse(String text) {
        List<URI> uris =
                Arrays.stream(text.split(",", -1)).map(RedisAddress::uri).toList();
        URI first = uris.get(0);
        RedisAddress address = new RedisAddress(
                uris.stream().map(uri -> url(uri, first)).toList(),
                parameter(uris, "sentinel"),
                parameter(uris, "cacert"));
        SettingType.require(address.isSecure() || address.cacert().isEmpty(), "cacert is for rediss:// alone");
        return address;
    }

    private static URI uri(String text) {
        String trimmed = text.strip();
        String whole = trimmed.contains("://") ? trimmed : "redis://" + trimmed;
        URI uri = UrlText.uri(whole, Set.of("redis", "rediss"), EXPECTED);
        SettingType.require(uri.getHost() != null, EXPECTED);
        SettingType.require(UrlText.path(uri).matches("\\d{0,4}"), "the database of a Redis is a number");
        return uri;
    }

    /** @return what the first host that says it says */
    private static Optional<String> parameter(List<URI> uris, String name) {
        return uris.stream()
                .map(uri -> UrlText.parameters(uri, PARAMETERS))
                .flatMap(parameters -> Optional.ofNullable(parameters.get(name)).stream())
                .findFirst();
    }

    /** Further hosts take what they do not say themselves from the first one. */
    private static String url(URI uri, URI first) {
        URI credentials = uri.getRawUserInfo() == null ? first : uri;
        String path = UrlText.path(uri).isEmpty() ? UrlText.path(first) : UrlText.path(uri);
        return first.getScheme() + "://" + credentials(credentials) + uri.getHost() + ":"
                + (uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()) + (path.isEmpty() ? "" : "/" + path);
    }

    private static String credentials(URI uri) {
        String[] parts = UrlText.credentials(uri);
        boolean none = parts[0].isEmpty() && parts[1].isEmpty();
        return none ? "" : UrlText.encode(parts[0]) + ":" + UrlText.encode(parts[1]) + "@";
    }

    /** @return the client's way to find the servers: standalone, cluster or sentinel */
    public String topology() {
        return sentinel.isPresent() ? "sentinel" : urls.size() > 1 ? "cluster" : "standalone";
    }

    public boolean isSecure() {
        return urls.get(0).startsWith("rediss:");
    }

    /** @return the same in one text */
    public String url() {
        String parameters = Stream.of(said("sentinel", sentinel), said("cacert", cacert))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return String.join(",", urls) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static Optional<String> said(String name, Optional<String> value) {
        return value.map(text -> name + "=" + UrlText.encode(text));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return urls.stream().map(url -> url.replaceFirst("//[^/]*@", "//")).collect(Collectors.joining(","));
    }
}
