package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.helicon.session.CoherenceRace.Verdict;
import io.helicon.support.FaultProxy;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.util.stream.Stream;
import mnemosynerpc.SessionManagerGrpc;
import mnemosynerpc.SessionManagerGrpc.SessionManagerBlockingStub;
import mnemosynerpc.SessionOuterClass.GetRequest;
import mnemosynerpc.SessionOuterClass.Session;
import mnemosynerpc.SessionOuterClass.StartRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two nodes, one Postgres, one Redis with a faulty wire to each node: docs/session-cache.md, put to the proof. */
class TwoNodesIT {
    private static final int ROUNDS = 3;

    /** What goes wrong with Redis just before the change is asked for. */
    enum Fault {
        NONE,
        WRITER_CUT,
        READER_CUT,
        BOTH_CUT,
        WRITER_STALLED,
        READER_STALLED;

        void happen() {
            switch (this) {
                case NONE -> {}
                case WRITER_CUT -> toWriter.cut();
                case READER_CUT -> toReader.cut();
                case BOTH_CUT -> Stream.of(toWriter, toReader).forEach(FaultProxy::cut);
                case WRITER_STALLED -> toWriter.stall();
                case READER_STALLED -> toReader.stall();
            }
        }
    }

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static FaultProxy toWriter;
    private static FaultProxy toReader;
    private static Node writer;
    private static Node reader;
    private static ManagedChannel writing;
    private static ManagedChannel reading;

    @BeforeAll
    static void twoNodes() {
        postgres = TestPostgres.fresh();
        redis = TestRedis.fresh();
        toWriter = FaultProxy.to(redis.port());
        toReader = FaultProxy.to(redis.port());
        writer = node(toWriter);
        reader = node(toReader);
        writing = channel(writer);
        reading = channel(reader);
    }

    @AfterAll
    static void ended() {
        writing.shutdownNow();
        reading.shutdownNow();
        Stream.of(writer, reader, toWriter, toReader, redis, postgres).forEach(TwoNodesIT::close);
    }

    static Stream<Arguments> everyChangeUnderEveryFault() {
        return Stream.of(Change.values()).flatMap(TwoNodesIT::underEveryFault);
    }

    private static Stream<Arguments> underEveryFault(Change change) {
        return Stream.of(Fault.values()).map(fault -> Arguments.of(change, fault));
    }

    @ParameterizedTest
    @MethodSource("everyChangeUnderEveryFault")
    void noReadingThatBeganAfterTheAnswerTellsTheOldState(Change change, Fault fault) {
        // Given
        SessionManagerBlockingStub here = SessionManagerGrpc.newBlockingStub(writing);
        SessionManagerBlockingStub there = SessionManagerGrpc.newBlockingStub(reading);
        Verdict all = new Verdict(0, 0, 0);
        // When
        try (CoherenceRace race = new CoherenceRace(here, there)) {
            for (int round = 0; round < ROUNDS; round++) {
                heal();
                awaitServedFromMemory(there);
                all = all.plus(race.run(change, fault::happen));
            }
        }
        // Then
        assertThat(all.stale()).as("%s", all).isZero();
        assertThat(all.oldBefore()).as("readings before the change: %s", all).isPositive();
    }

    private static void heal() {
        toWriter.heal();
        toReader.heal();
    }

    /** The race means something only while the reading node does serve from its memory. */
    private static void awaitServedFromMemory(SessionManagerBlockingStub sessions) {
        Session session = Session.newBuilder().setSubjectId("warm").build();
        String token = sessions.start(
                        StartRequest.newBuilder().setSession(session).build())
                .getSession()
                .getAccessToken();
        GetRequest request = GetRequest.newBuilder().setAccessToken(token).build();
        double before = Metrics.of(reader).value("mnemosyned_cache_hits_total");
        Awaitility.await()
                .until(() -> sessions.get(request).hasSession()
                        && Metrics.of(reader).value("mnemosyned_cache_hits_total") > before);
    }

    private static Node node(FaultProxy toRedis) {
        return Node.start(
                "-postgres.address=" + postgres.address(),
                "-redis.address=" + redis.address().replace(":" + redis.port(), ":" + toRedis.port()),
                "-session.cache.lease=600ms");
    }

    private static ManagedChannel channel(Node node) {
        return NettyChannelBuilder.forAddress("127.0.0.1", node.port())
                .usePlaintext()
                .build();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
