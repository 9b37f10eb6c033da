package io.helicon.law;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The laws of import: what a package's import list may hold, and in which direction. */
public final class ImportLaws {
    /** What a room may be made of besides the JDK and other rooms; everything else needs an edge. */
    private static final String[] ROOM_LIBRARIES = {
        "io.helicon..",
        "java.lang..",
        "java.io..",
        "java.math..",
        "java.net..",
        "java.nio..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "javax.crypto..",
        "io.smallrye.mutiny..",
        "io.smallrye.config..",
        "io.smallrye.common.annotation..",
        "org.eclipse.microprofile.config..",
        "jakarta.annotation..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "io.quarkus.arc..",
        "io.quarkus.runtime..",
        "io.quarkus.scheduler..",
        "org.jboss.logging..",
        "io.micrometer.core..",
        "com.github.benmanes.caffeine..",
        "org.jspecify..",
        "com.google.errorprone.annotations.."
    };

    private ImportLaws() {}

    /** @return every law of this class, for the test that applies them */
    public static List<ArchRule> all() {
        return List.of(
                roomsAreMadeOfPlainThings(),
                restStaysInHttp(),
                messagesStayInGrpc(),
                sqlStaysInPostgres(),
                redisStaysInRedis(),
                judgesStayInNetworknt(),
                yamlStaysInYaml(),
                hashingStaysInElytron(),
                tracesStayInOpentelemetry(),
                processesStartInEmbedded(),
                nobodyImportsAnEdge(),
                edgesAreClosed(),
                adaptersAreNamedAfterTheirEngine(),
                roomsLookDown(),
                noCircles());
    }

    static ArchRule roomsAreMadeOfPlainThings() {
        return classes()
                .that(Rooms.innerRooms())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ROOM_LIBRARIES).or(primitives()))
                .because("a room knows no wire and no engine: put this into an edge behind a port, or, if it truly is "
                        + "plain, add its package to ImportLaws.ROOM_LIBRARIES")
                .allowEmptyShould(true);
    }

    static ArchRule restStaysInHttp() {
        return passport(
                Set.of("http"), "jakarta.ws.rs..", "org.jboss.resteasy..", "org.eclipse.microprofile.openapi..");
    }

    static ArchRule messagesStayInGrpc() {
        return passport(
                Set.of("grpc"),
                "io.grpc..",
                "com.google.protobuf..",
                "com.google.rpc..",
                "io.quarkus.grpc..",
                "io.helicon.v1..",
                "mnemosynerpc..",
                "proto..");
    }

    /** Flyway speaks JDBC, so JDBC lives there too; nothing else may. */
    static ArchRule sqlStaysInPostgres() {
        return passport(
                Set.of("postgres"),
                "io.vertx.sqlclient..",
                "io.vertx.mutiny.sqlclient..",
                "io.vertx.pgclient..",
                "io.vertx.mutiny.pgclient..",
                "io.quarkus.reactive..",
                "io.quarkus.flyway..",
                "io.agroal..",
                "org.flywaydb..",
                "org.postgresql..",
                "java.sql..",
                "javax.sql..");
    }

    static ArchRule redisStaysInRedis() {
        return passport(Set.of("redis"), "io.quarkus.redis..", "io.vertx.redis..", "io.vertx.mutiny.redis..");
    }

    static ArchRule judgesStayInNetworknt() {
        return passport(Set.of("networknt"), "com.networknt..");
    }

    static ArchRule yamlStaysInYaml() {
        return passport(Set.of("yaml"), "org.yaml..", "com.fasterxml.jackson.dataformat.yaml..");
    }

    static ArchRule hashingStaysInElytron() {
        return passport(Set.of("elytron"), "io.quarkus.elytron..", "org.wildfly..");
    }

    /** What a span says is decided in one place, which can be read to know that it says no secret. */
    static ArchRule tracesStayInOpentelemetry() {
        return passport(Set.of("opentelemetry"), "io.opentelemetry..", "io.vertx.core.spi.tracing..");
    }

    static ArchRule processesStartInEmbedded() {
        return noClasses()
                .that(not(Rooms.edgesNamed(Set.of("embedded"))))
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("the target starts a process", ImportLaws::startsProcess))
                .because("other programs are started in io.helicon.runtime.embedded alone, which also stops them")
                .allowEmptyShould(true);
    }

    static ArchRule nobodyImportsAnEdge() {
        return classes()
                .should(onlyUse(
                        "the edges of others", (from, to) -> Rooms.closedEdges().test(to) && apart(from, to)))
                .because("an edge is a leaf: say what you need as a port in the room, and let the edge implement it");
    }

    static ArchRule edgesAreClosed() {
        return classes()
                .that(Rooms.closedEdges())
                .should()
                .notBePublic()
                .because("an edge is package-private throughout; Quarkus does not mind (JAX-RS methods stay public)")
                .allowEmptyShould(true);
    }

    static ArchRule adaptersAreNamedAfterTheirEngine() {
        return classes()
                .that(Rooms.closedEdges().and(Rooms.edgesNamed(Set.of("postgres", "redis"))))
                .and()
                .areTopLevelClasses()
                .should(Adapters.beNamedAfterTheirEngine())
                .because("an adapter is its technology and its port: PostgresSessions, RedisDocuments")
                .allowEmptyShould(true);
    }

    static ArchRule roomsLookDown() {
        return classes()
                .should(onlyUse("rooms that are not below", (from, to) -> !mayLookAt(Rooms.roomOf(from), to)))
                .because("rooms look down only: turn the need round into a port, or change the map in Rooms");
    }

    static ArchRule noCircles() {
        return slices().matching("io.helicon.(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static boolean startsProcess(JavaAccess<?> access) {
        JavaClass owner = access.getTarget().getOwner();
        boolean exec = owner.isEquivalentTo(Runtime.class)
                && access.getTarget().getName().equals("exec");
        return exec || owner.isEquivalentTo(ProcessBuilder.class);
    }

    private static ArchRule passport(Set<String> edges, String... libraries) {
        return noClasses()
                .that(not(Rooms.edgesNamed(edges)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("the import list is the passport: these belong to edges named " + edges)
                .allowEmptyShould(true);
    }

    private static boolean apart(JavaClass from, JavaClass to) {
        return !from.getPackageName().equals(to.getPackageName());
    }

    private static boolean mayLookAt(String room, JavaClass to) {
        String other = Rooms.roomOf(to);
        boolean free = other.isEmpty() || other.equals(room) || room.equals(Rooms.COMPOSITION);
        return free
                || (room.isEmpty() && other.equals(Rooms.COMPOSITION))
                || Rooms.MAY_IMPORT.getOrDefault(room, Set.of()).contains(other);
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "plain values", type -> type.getPackageName().isEmpty());
    }

    private static ArchCondition<JavaClass> onlyUse(String what, Crossing forbidden) {
        return new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> forbidden.test(it.getOriginClass(), it.getTargetClass()))
                        .forEach(it -> events.add(violation(it)));
            }
        };
    }

    private static ConditionEvent violation(Dependency dependency) {
        return SimpleConditionEvent.violated(dependency, dependency.getDescription());
    }

    /** A use of one class by another that a law may forbid. */
    private interface Crossing {
        boolean test(JavaClass from, JavaClass to);
    }
}
