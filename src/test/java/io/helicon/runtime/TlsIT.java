package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.TestAuthority;
import io.helicon.support.TestAuthority.Pair;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS on the one port, with certificates that are renewed while it serves. */
class TlsIT {
    private static final TestAuthority AUTHORITY = TestAuthority.fresh();
    private static final String SESSIONS = "/v1/auth/sessions";

    @TempDir
    private static Path directory;

    private static Path certificate;
    private static Path key;
    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        certificate = directory.resolve("tls.crt");
        key = directory.resolve("tls.key");
        put(AUTHORITY.issue());
        node = SharedNode.startWith("-tls", "-tls.crt=" + certificate, "-tls.key=" + key, "-tls.reload=100ms");
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @BeforeEach
    void startWithAFreshPair() throws IOException {
        renew(AUTHORITY.issue());
    }

    private static void put(Pair pair) throws IOException {
        replace(pair.certificate(), certificate);
        replace(pair.key(), key);
    }

    /** At once, as a renewal should be. */
    private static void replace(Path from, Path to) throws IOException {
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        Path copied = Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
        Path unused = Files.move(copied, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void renew(Pair pair) throws IOException {
        put(pair);
        awaitServed(pair);
    }

    private static void awaitServed(Pair pair) {
        await(pair.serial()).until(() -> AUTHORITY.served(node.port()).equals(pair.serial()));
    }

    private static List<String> warnings(Node node) {
        return node.output()
                .lines()
                .filter(line -> line.contains("keeps the certificate it has"))
                .toList();
    }

    @Test
    void everyWireSpeaksTls() {
        try (SessionClient sessions = SessionClient.secure(node, AUTHORITY);
                SseClient stream =
                        SseClient.to(node.port()).secure(AUTHORITY.trust()).listen("tls:all")) {
            // Given
            Session session = sessions.start();

            // When
            List<Answer> answers = Stream.of(Version.HTTP_1_1, Version.HTTP_2)
                    .map(version -> Rest.secure(node.port(), AUTHORITY.trust(), version)
                            .get(SESSIONS + "/current")
                            .bearer(session.getAccessToken())
                            .send())
                    .toList();
            publish("tls:all");

            // Then
            assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
            assertThat(stream.await(1)).hasSize(1);
            assertThat(stream.version()).isEqualTo(Version.HTTP_2);
        }
    }

    private static void publish(String type) {
        int status = Rest.secure(node.port(), AUTHORITY.trust(), Version.HTTP_1_1)
                .post("/v1/events")
                .json("{\"meta\":{\"type\":\"" + type + "\"},\"data\":1}")
                .send()
                .status();
        assertThat(status).isEqualTo(202);
    }

    @Test
    void operatorsNeedNoCertificate() {
        // When
        Answer answer = Rest.to(node.operatorPort()).get("/healthz").send();

        // Then
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void newConnectionsGetTheRenewedCertificateAndOldOnesLiveOn() throws IOException {
        try (SessionClient sessions = SessionClient.secure(node, AUTHORITY);
                SseClient stream =
                        SseClient.to(node.port()).secure(AUTHORITY.trust()).listen("tls:old")) {
            // Given
            Session session = sessions.start();

            // When
            renew(AUTHORITY.issueRsa());

            // Then
            assertThat(sessions.exists(session.getAccessToken())).isTrue();
            publish("tls:old");
            assertThat(stream.await(1)).hasSize(1);
            assertThat(node.output()).contains("serves the renewed certificate");
        }
    }

    @Test
    void aPairThatDoesNotFitForAMomentChangesNothing() throws IOException {
        // Given
        String before = AUTHORITY.served(node.port());
        Pair renewed = AUTHORITY.issue();
        int told = warnings(node).size();

        // When
        replace(renewed.certificate(), certificate);
        await().until(() -> warnings(node).size() > told);
        List<String> meanwhile =
                Stream.generate(() -> AUTHORITY.served(node.port())).limit(20).toList();
        replace(renewed.key(), key);

        // Then
        assertThat(meanwhile).containsOnly(before);
        awaitServed(renewed);
        assertThat(warnings(node)).hasSize(told + 1);
        assertThat(warnings(node).get(told)).contains(key.toString(), certificate.toString(), "is not that of");
    }

    @Test
    void aBrokenFileChangesNothingAndIsToldOnce() throws IOException {
        // Given
        String before = AUTHORITY.served(node.port());
        Pair renewed = AUTHORITY.issue();
        int told = warnings(node).size();

        // When
        Path broken = Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nMIIB\n");
        await().until(() -> warnings(node).size() > told);
        Files.delete(key);
        Files.delete(broken);
        await().until(() -> warnings(node).size() > told + 1);
        String meanwhile = AUTHORITY.served(node.port());
        put(renewed);

        // Then
        assertThat(meanwhile).isEqualTo(before);
        awaitServed(renewed);
        assertThat(warnings(node).subList(told, told + 2)).allMatch(line -> line.contains(certificate.toString()));
        assertThat(warnings(node).stream().filter(line -> line.contains("cannot be read")))
                .hasSize(1);
    }

    @Test
    void keysOfEveryFormAreServed() throws IOException {
        for (Supplier<Pair> form : List.<Supplier<Pair>>of(
                AUTHORITY::issue, AUTHORITY::issueRsa, AUTHORITY::issuePkcs1, AUTHORITY::issueSec1)) {
            // When
            Pair pair = form.get();
            put(pair);

            // Then
            awaitServed(pair);
        }
    }

    @Test
    void aSecretOfKubernetesIsRenewedByItsLink() throws IOException {
        // Given
        Path mount = Files.createDirectory(directory.resolve("secret"));
        Path first = Files.createDirectory(mount.resolve("..1"));
        Path second = Files.createDirectory(mount.resolve("..2"));
        Path data = Files.createSymbolicLink(mount.resolve("..data"), first.getFileName());
        Path chain = Files.createSymbolicLink(mount.resolve("tls.crt"), Path.of("..data", "tls.crt"));
        Path secret = Files.createSymbolicLink(mount.resolve("tls.key"), Path.of("..data", "tls.key"));
        lay(AUTHORITY.issue(), first);
        Pair renewed = AUTHORITY.issue();
        lay(renewed, second);
        try (Node mounted =
                SharedNode.startWith("-tls", "-tls.crt=" + chain, "-tls.key=" + secret, "-tls.reload=100ms")) {
            // When
            Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), second.getFileName());
            Path unused = Files.move(link, data, StandardCopyOption.ATOMIC_MOVE);

            // Then
            await().until(() -> AUTHORITY.served(mounted.port()).equals(renewed.serial()));
        }
    }

    private static void lay(Pair pair, Path home) throws IOException {
        replace(pair.certificate(), home.resolve("tls.crt"));
        replace(pair.key(), home.resolve("tls.key"));
    }
}
