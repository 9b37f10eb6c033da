package io.helicon.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Who signs the certificates of test servers, and is trusted by test clients; made with {@code openssl}. */
public final class TestAuthority {
    private static final List<String> EC = List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");
    private static final List<String> RSA = List.of("-newkey", "rsa:2048");

    private final Path directory = Leftovers.freshDirectory("certificates");
    private final Program openssl = new Program(directory, Map.of());
    private final AtomicInteger issued = new AtomicInteger();

    private TestAuthority() {
        request(EC, "authority", "basicConstraints=critical,CA:TRUE");
    }

    public static TestAuthority fresh() {
        return new TestAuthority();
    }

    /** A certificate for 127.0.0.1 and its key. */
    public record Pair(Path certificate, Path key) {
        public String serial() {
            return read(certificate).getSerialNumber().toString(16);
        }
    }

    /** @return the authority's own certificate */
    public Path certificate() {
        return directory.resolve("authority.crt");
    }

    /** @return a new pair, the key of EC in PKCS#8 */
    public Pair issue() {
        return issue(EC);
    }

    /** @return a new pair, the key of RSA in PKCS#8 */
    public Pair issueRsa() {
        return issue(RSA);
    }

    /** @return a new pair, the key in the old form of RSA alone, PKCS#1 */
    public Pair issuePkcs1() {
        return rewritten(issueRsa(), "rsa", "-traditional");
    }

    /** @return a new pair, the key in the old form of EC alone, SEC1, with its parameters before it as openssl writes them */
    public Pair issueSec1() {
        Pair sec1 = rewritten(issue(), "ec");
        try {
            String parameters = openssl.run("openssl", "ecparam", "-name", "prime256v1");
            Path unused = Files.writeString(sec1.key(), parameters + Files.readString(sec1.key()));
            return sec1;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @return a new pair, the key behind a password */
    public Pair issueEncrypted() {
        return rewritten(issue(), "pkcs8", "-topk8", "-passout", "pass:secret");
    }

    /** @return a new pair, the key of Ed25519 */
    public Pair issueEd25519() {
        return issue(List.of("-newkey", "ed25519"));
    }

    private Pair issue(List<String> key) {
        String name = "server" + issued.incrementAndGet();
        return request(key, name, "subjectAltName=IP:127.0.0.1", "-CA", "authority.crt", "-CAkey", "authority.key");
    }

    private Pair request(List<String> key, String name, String extension, String... signing) {
        Stream<String> command = Stream.of("openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=" + name);
        Stream<String> files = Stream.of("-addext", extension, "-keyout", name + ".key", "-out", name + ".crt");
        String unused = openssl.run(Stream.of(command, key.stream(), files, Stream.of(signing))
                .flatMap(it -> it)
                .toArray(String[]::new));
        return new Pair(directory.resolve(name + ".crt"), directory.resolve(name + ".key"));
    }

    private Pair rewritten(Pair pair, String tool, String... options) {
        Path key = Path.of(pair.key() + "." + tool);
        Stream<String> files = Stream.of("openssl", tool, "-in", pair.key().toString(), "-out", key.toString());
        String unused = openssl.run(Stream.concat(files, Stream.of(options)).toArray(String[]::new));
        return new Pair(pair.certificate(), key);
    }

    /** @return what trusts this authority alone */
    public SSLContext trust() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("authority", read(certificate()));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @return the serial number of the certificate that a new connection to a port of this machine is given */
    public String served(int port) {
        try (Socket plain = new Socket("127.0.0.1", port);
                SSLSocket socket =
                        (SSLSocket) trust().getSocketFactory().createSocket(plain, "127.0.0.1", port, true)) {
            socket.startHandshake();
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSerialNumber().toString(16);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static X509Certificate read(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
