package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.helicon.support.Bystander;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.RawClient;
import io.helicon.support.SharedNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Query;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are too long, too many, out of range or no text: each has its answer, and nobody else notices. */
class SessionBadInputIT {
    private static final String SERVICE = "mnemosynerpc.SessionManager/";
    private static final int MEGABYTE = 1 << 20;

    private static Bystander bystander;

    @BeforeAll
    static void standBy() {
        bystander = Bystander.at(SharedNode.node());
    }

    @AfterEach
    void nobodyElseNoticed() {
        assertThat(bystander.trouble()).isEmpty();
    }

    @AfterAll
    static void leave() {
        bystander.close();
    }

    @Test
    void refusesTokensOfAMegabyte() {
        String token = "t".repeat(MEGABYTE);
        String complaint = "mnemosyned: %s token has 1048576 characters, at most 4096 are taken";
        Failure access = new Failure(Code.INVALID_ARGUMENT, complaint.formatted("access"));
        Session draft = Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .setAccessToken(token)
                .build();
        assertThat(Failure.of(() -> sessions().get(token))).isEqualTo(access);
        assertThat(Failure.of(() -> sessions().exists(token))).isEqualTo(access);
        assertThat(Failure.of(() -> sessions().abandon(token))).isEqualTo(access);
        assertThat(Failure.of(() -> sessions().setValue(token, "k", "v"))).isEqualTo(access);
        assertThat(Failure.of(() -> sessions().start(draft))).isEqualTo(access);
        assertThat(Failure.of(() -> sessions().refresh(token)))
                .isEqualTo(new Failure(Code.INVALID_ARGUMENT, complaint.formatted("refresh")));
    }

    @Test
    void takesTheLongestTokenAndSubject() {
        // Given
        Session draft = Session.newBuilder()
                .setAccessToken(Fresh.token() + "t".repeat(4_096 - Fresh.token().length()))
                .setSubjectId(Fresh.subject() + "s".repeat(512 - Fresh.subject().length()))
                .setSubjectClient("c".repeat(1_024))
                .build();
        // When
        Session unused = sessions().start(draft);
        // Then
        assertThat(sessions().get(draft.getAccessToken()).getSubjectId()).isEqualTo(draft.getSubjectId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "'",
                "\"",
                "\\",
                "%00",
                "\u0001\u001f\u007f",
                "a\nb\r\n",
                "\u202etxt",
                "\u00e9\u0301",
                "\ufeff",
                "\uffff",
                "\ud83d\udc69\u200d\ud83d\ude80",
                "'; DROP TABLE session; --",
                "$1",
                "{\"a\":1}",
                "<script>",
                "../../etc",
                ":::"
            })
    void takesSubjectsOfEveryCharacter(String odd) {
        // Given
        String subject = odd + Fresh.subject();
        Session draft = Session.newBuilder()
                .setSubjectId(subject)
                .setSubjectClient(odd)
                .putBag(odd, odd)
                .build();
        // When
        Session started = sessions().start(draft);
        // Then
        Session read = sessions().get(started.getAccessToken());
        assertThat(read.getSubjectId()).isEqualTo(subject);
        assertThat(read.getSubjectClient()).isEqualTo(odd);
        assertThat(read.getBagMap()).isEqualTo(Map.of(odd, odd));
        assertThat(sessions()
                        .delete(DeleteRequest.newBuilder().setSubjectId(subject).build()))
                .isOne();
    }

    @Test
    void refusesNulAndSubjectsTooLong() {
        Session.Builder nul = Session.newBuilder().setSubjectId("a\0b");
        Session.Builder client = Session.newBuilder().setSubjectId("a").setSubjectClient("\0");
        Session.Builder longer = Session.newBuilder().setSubjectId("s".repeat(513));
        String token = sessions().start().getAccessToken();
        assertThat(refused(nul)).isEqualTo(invalid("subject id has a NUL character at position 1"));
        assertThat(refused(client)).isEqualTo(invalid("subject client has a NUL character at position 0"));
        assertThat(refused(longer)).isEqualTo(invalid("subject id has 513 characters, at most 512 are taken"));
        assertThat(Failure.of(() -> sessions().setValue(token, "k\0", "v")))
                .isEqualTo(invalid("bag key has a NUL character at position 1"));
        assertThat(Failure.of(() -> sessions().setValue(token, "k", "\0")))
                .isEqualTo(invalid("bag value has a NUL character at position 0"));
    }

    @Test
    void refusesAMessageOverTheLimitOfMessages() {
        // When
        Failure failure = refused(Session.newBuilder().setSubjectId("s".repeat(5 * MEGABYTE)));
        // Then
        assertThat(failure.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(failure.message()).contains("4194304");
    }

    @ParameterizedTest
    @CsvSource({"253402300800, 0", "-62135596801, 0", "0, -1", "0, 1000000000", "9223372036854775807, 0"})
    void refusesTimestampsOutOfRange(long seconds, int nanos) {
        Timestamp time =
                Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos).build();
        Query query = Query.newBuilder().setExpireAtFrom(time).build();
        DeleteRequest delete = DeleteRequest.newBuilder().setExpireAtTo(time).build();
        assertThat(Failure.of(() -> sessions().list(query)))
                .isEqualTo(invalid("expire_at_from is not a timestamp of the years 1 to 9999"));
        assertThat(Failure.of(() -> sessions().delete(delete)))
                .isEqualTo(invalid("expire_at_to is not a timestamp of the years 1 to 9999"));
    }

    @Test
    void takesTimestampsAtTheEndsOfTheirRange() {
        Query query = Query.newBuilder()
                .setExpireAtFrom(Timestamp.newBuilder().setSeconds(-62_135_596_800L))
                .setExpireAtTo(
                        Timestamp.newBuilder().setSeconds(253_402_300_799L).setNanos(999_999_999))
                .setRefreshToken(Fresh.token())
                .build();
        assertThat(sessions().list(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get", "Exists", "Abandon", "SetValue", "Delete"})
    void refusesStringsThatAreNoUtf8(String method) {
        // Given
        byte[] message = RawClient.field(1, new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        // When
        Failure failure = Failure.of(() -> new RawClient(sessions()).call(SERVICE + method, message));
        // Then
        assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(failure.message()).contains("UTF-8");
    }

    @Test
    void refusesMessagesThatAreNone() {
        // Given
        byte[] noise = "\u0007this is no message".getBytes(StandardCharsets.UTF_8);
        // When
        Failure failure = Failure.of(() -> new RawClient(sessions()).call(SERVICE + "Start", noise));
        // Then
        assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void knowsNoOtherMethods() {
        RawClient client = new RawClient(sessions());
        byte[] nothing = {};
        assertThat(Failure.of(() -> client.call(SERVICE + "Steal", nothing)).code())
                .isEqualTo(Code.UNIMPLEMENTED);
        assertThat(Failure.of(() -> client.call("nobody.Home/Get", nothing)).code())
                .isEqualTo(Code.UNIMPLEMENTED);
    }

    private static Failure refused(Session.Builder draft) {
        return Failure.of(() -> sessions().start(draft.build()));
    }

    private static Failure invalid(String complaint) {
        return new Failure(Code.INVALID_ARGUMENT, "mnemosyned: " + complaint);
    }
}
