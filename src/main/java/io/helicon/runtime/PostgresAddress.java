package io.helicon.runtime;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where Postgres is and how to enter: {@code postgres://user:password@host:port/database?sslmode=…}, as libpq reads it.
 *
 * <p>Defaults are libpq's: port 5432, the user of the system, the database of the user's name, {@code sslmode=prefer}.
 *
 * @param rootCertificate a PEM file to trust instead of the system's certificates
 */
public record PostgresAddress(
        String user,
        String password,
        String host,
        int port,
        String database,
        String sslMode,
        Optional<String> rootCertificate,
        String applicationName) {

    private static final int DEFAULT_PORT = 5_432;
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert", "application_name");

    /** @throws IllegalArgumentException with a message that tells no secret */
    public static PostgresAddress parse(String text) {
        URI uri = UrlText.uri(text, Set.of("postgres", "postgresql"), "postgres://user:password@host:port/database");
        Map<String, String> parameters = UrlText.parameters(uri, PARAMETERS);
        String[] credentials = UrlText.credentials(uri);
        String user = credentials[0].isEmpty() ? System.getProperty("user.name") : credentials[0];
        String path = UrlText.path(uri);
        return new PostgresAddress(
                user,
                credentials[1],
                UrlText.host(uri),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.isEmpty() ? user : path,
                sslMode(parameters),
                Optional.ofNullable(parameters.get("sslrootcert")).filter(name -> !name.equals("system")),
                parameters.getOrDefault("application_name", "helicon"));
    }

    /** As in libpq, a root certificate makes {@code require} check it. */
    private static String sslMode(Map<String, String> parameters) {
        String mode = parameters.getOrDefault("sslmode", "prefer");
        SettingType.require(SSL_MODES.contains(mode), "unknown sslmode; libpq's are " + String.join(", ", SSL_MODES));
        return mode.equals("require") && parameters.containsKey("sslrootcert") ? "verify-ca" : mode;
    }

    /** @return true when the server's certificate is checked */
    public boolean verifies() {
        return sslMode.startsWith("verify-");
    }

    /** @return the same as one URL, everything percent-encoded that needs to be */
    public String url() {
        return "postgres://" + UrlText.encode(user) + ":" + UrlText.encode(password) + "@" + authority() + "/"
                + UrlText.encode(database) + "?sslmode=" + sslMode
                + rootCertificate
                        .map(path -> "&sslrootcert=" + UrlText.encode(path))
                        .orElse("")
                + "&application_name=" + UrlText.encode(applicationName);
    }

    /** @return the same for the JDBC driver, credentials included */
    public String jdbcUrl() {
        String trust = rootCertificate
                .map(path -> "&sslrootcert=" + UrlText.encode(path))
                .orElse(verifies() ? "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" : "");
        return "jdbc:postgresql://" + authority() + "/" + UrlText.encode(database) + "?user=" + UrlText.encode(user)
                + "&password=" + UrlText.encode(password) + "&sslmode=" + sslMode + trust
                + "&ApplicationName=" + UrlText.encode(applicationName)
                + "&connectTimeout=5&loginTimeout=10&socketTimeout=120&tcpKeepAlive=true";
    }

    /** @return {@code host:port}, an IPv6 address in brackets */
    public String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgres://" + authority() + "/" + database;
    }
}
