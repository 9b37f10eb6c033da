package io.helicon.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves of each law of class files that it catches what it forbids, and lets pass what it must. */
class LawsCanFailTest {
    private static final String SUBSCRIBING =
            "final class %s { void go() { io.smallrye.mutiny.Uni.createFrom().voidItem().subscribe().with(%s); } }";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path folder;

    @Test
    void aRoomMayNotKnowALibraryOfTheEdges() {
        caught(
                ImportLaws.roomsAreMadeOfPlainThings(),
                "package io.helicon.session; class Bad { com.fasterxml.jackson.databind.JsonNode json; }");
        passed(ImportLaws.roomsAreMadeOfPlainThings(), "package io.helicon.session; class Good { int[] numbers; }");
    }

    @Test
    void restOutsideHttpIsCaught() {
        caught(
                ImportLaws.restStaysInHttp(),
                "package io.helicon.session.grpc; @jakarta.ws.rs.Path(\"/\") class Bad {}");
        passed(
                ImportLaws.restStaysInHttp(),
                "package io.helicon.session.http; @jakarta.ws.rs.Path(\"/\") class Good {}");
    }

    @Test
    void messagesOutsideGrpcAreCaught() {
        caught(
                ImportLaws.messagesStayInGrpc(),
                "package io.helicon.session.http; class Bad { io.helicon.v1.RefreshRequest message; }");
        caught(ImportLaws.messagesStayInGrpc(), "package io.helicon.session; class Bad { io.grpc.Status status; }");
    }

    @Test
    void sqlOutsidePostgresIsCaught() {
        caught(
                ImportLaws.sqlStaysInPostgres(),
                "package io.helicon.session.redis; class Bad { io.vertx.mutiny.sqlclient.Pool pool; }");
        caught(ImportLaws.sqlStaysInPostgres(), "package io.helicon.session; class Bad { java.sql.Connection jdbc; }");
    }

    @Test
    void redisOutsideRedisIsCaught() {
        caught(
                ImportLaws.redisStaysInRedis(),
                "package io.helicon.event; class Bad { io.vertx.mutiny.redis.client.Redis redis; }");
    }

    @Test
    void librariesOfNamespacesOutsideTheirEdgesAreCaught() {
        caught(
                ImportLaws.judgesStayInNetworknt(),
                "package io.helicon.namespace.http; class Bad { com.networknt.schema.Schema schema; }");
        caught(ImportLaws.yamlStaysInYaml(), "package io.helicon.namespace; class Bad { org.yaml.snakeyaml.Yaml it; }");
    }

    @Test
    void startingProcessesOutsideEmbeddedIsCaught() {
        caught(
                ImportLaws.processesStartInEmbedded(),
                "package io.helicon.runtime; class Bad { Object it = new ProcessBuilder(\"ls\"); }");
        passed(
                ImportLaws.processesStartInEmbedded(),
                "package io.helicon.runtime.embedded; class Good { Object it = new ProcessBuilder(\"ls\"); }");
    }

    @Test
    void importingAnEdgeIsCaught() {
        String edge = "package io.helicon.session.postgres; public class Rows {}";
        caught(
                ImportLaws.nobodyImportsAnEdge(),
                edge,
                "package io.helicon.session; class Bad { io.helicon.session.postgres.Rows rows; }");
        caught(
                ImportLaws.nobodyImportsAnEdge(),
                edge,
                "package io.helicon.session.http; class Bad { io.helicon.session.postgres.Rows rows; }");
    }

    @Test
    void aPublicTypeInAnEdgeIsCaught() {
        caught(ImportLaws.edgesAreClosed(), "package io.helicon.session.http; public class Bad {}");
        passed(ImportLaws.edgesAreClosed(), "package io.helicon.runtime.embedded; public class Good {}");
    }

    @Test
    void anAdapterWithoutItsTechnologyInTheNameIsCaught() {
        String port = "package io.helicon.session; public interface Sessions {}";
        caught(
                ImportLaws.adaptersAreNamedAfterTheirEngine(),
                port,
                "package io.helicon.session.postgres; class SessionStore implements io.helicon.session.Sessions {}");
    }

    @Test
    void lookingUpIsCaught() {
        String session = "package io.helicon.session; public class Session {}";
        caught(
                ImportLaws.roomsLookDown(),
                session,
                "package io.helicon.event; class Bad { io.helicon.session.Session session; }");
        passed(
                ImportLaws.roomsLookDown(),
                session,
                "package io.helicon.runtime; class Good { io.helicon.session.Session session; }");
    }

    @Test
    void aCircleIsCaught() {
        caught(
                ImportLaws.noCircles(),
                "package io.helicon.runtime; public class One { io.helicon.runtime.embedded.Two two; }",
                "package io.helicon.runtime.embedded; public class Two { io.helicon.runtime.One one; }");
    }

    @Test
    void waitingIsCaught() {
        caught(
                WaitingLaws.nobodyWaits(),
                "package io.helicon.session.http; class Bad { void go() throws Exception { Thread.sleep(1); } }");
        caught(
                WaitingLaws.nobodyWaits(),
                "package io.helicon.session; class Bad { void go(io.smallrye.mutiny.Uni<?> it) { it.await(); } }");
    }

    @Test
    void startingWorkInARoomIsCaught() {
        caught(
                WaitingLaws.workStartsAtTheEdge(),
                "package io.helicon.session; " + SUBSCRIBING.formatted("Bad", "it -> {}, it -> {}"));
        passed(
                WaitingLaws.workStartsAtTheEdge(),
                "package io.helicon.session; " + SUBSCRIBING.formatted("SlideRecurring", "it -> {}, it -> {}"));
    }

    @Test
    void ignoringAFailureIsCaught() {
        caught(
                WaitingLaws.failuresAreHandled(),
                "package io.helicon.session.http; " + SUBSCRIBING.formatted("Bad", "it -> {}"));
        passed(
                WaitingLaws.failuresAreHandled(),
                "package io.helicon.session.http; " + SUBSCRIBING.formatted("Good", "it -> {}, it -> {}"));
    }

    @Test
    void anUnmarkedPackageIsCaught() {
        caught(PackageLaws.packagesAreMarked(), "package io.helicon.session; class Bad {}");
        caught(
                PackageLaws.packagesAreMarked(),
                "@org.jspecify.annotations.NullMarked package io.helicon.session;",
                "package io.helicon.session; class Bad {}");
    }

    @Test
    void aRoomOfOneTypeIsCaught() {
        caught(PackageLaws.roomsHoldMoreThanOneThing(), "package io.helicon.session; class Bad {}");
        passed(
                PackageLaws.roomsHoldMoreThanOneThing(),
                "package io.helicon.session; class Good {}",
                "package io.helicon.session.http; class Door {}");
    }

    @Test
    void aRoomThatIsNotOnTheMapIsCaught() {
        caught(PackageLaws.roomsAreOnTheMap(), "package io.helicon.attic; class Bad {}");
    }

    private void caught(ArchRule law, String... sources) {
        JavaClasses classes = Snippets.compiled(folder, sources);
        assertThat(law.evaluate(classes).hasViolation())
                .as(law.getDescription())
                .isTrue();
    }

    private void passed(ArchRule law, String... sources) {
        JavaClasses classes = Snippets.compiled(folder, sources);
        assertThat(law.evaluate(classes).getFailureReport().getDetails()).isEmpty();
    }
}
