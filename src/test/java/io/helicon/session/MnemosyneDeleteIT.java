package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import io.grpc.Status.Code;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import java.util.stream.IntStream;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;

/** Mnemosyne's contract, row by row: deletions. */
class MnemosyneDeleteIT {
    private static final Duration SECOND = Durations.fromSeconds(1);

    @Test
    void refusesToDeleteWithoutArgument() {
        // When
        Failure failure = Failure.of(() -> sessions().delete(DeleteRequest.getDefaultInstance()));
        // Then
        assertThat(failure)
                .isEqualTo(new Failure(Code.INVALID_ARGUMENT, "mnemosyned: none of expected arguments was provided"));
    }

    @Test
    void deletesAllSessionsOfASubjectAndCountsThem() {
        // Given
        String subject = Fresh.subject();
        Session draft = Session.newBuilder().setSubjectId(subject).build();
        var tokens = IntStream.range(0, 3)
                .mapToObj(number -> sessions().start(draft).getAccessToken())
                .toList();
        Session bystander = sessions().start();
        // When
        long deleted = sessions().delete(request().setSubjectId(subject).build());
        // Then
        assertThat(deleted).isEqualTo(3);
        assertThat(tokens).noneMatch(token -> sessions().exists(token));
        assertThat(sessions().exists(bystander.getAccessToken())).isTrue();
    }

    @Test
    void deletesByAccessTokenAndByRefreshToken() {
        // Given
        Session one = startedWithRefreshToken();
        Session other = startedWithRefreshToken();
        // When
        long byAccess =
                sessions().delete(request().setAccessToken(one.getAccessToken()).build());
        long byRefresh = sessions()
                .delete(request().setRefreshToken(other.getRefreshToken()).build());
        // Then
        assertThat(byAccess).isOne();
        assertThat(byRefresh).isOne();
        assertThat(sessions().exists(one.getAccessToken())).isFalse();
        assertThat(sessions().exists(other.getAccessToken())).isFalse();
    }

    @Test
    void deletesOnlyWhatFulfilsEveryArgument() {
        // Given
        Session session = startedWithRefreshToken();
        Timestamp end = session.getExpireAt();
        DeleteRequest exact = request()
                .setAccessToken(session.getAccessToken())
                .setRefreshToken(session.getRefreshToken())
                .setSubjectId(session.getSubjectId())
                .setExpireAtFrom(Timestamps.subtract(end, SECOND))
                .setExpireAtTo(Timestamps.add(end, SECOND))
                .build();
        // When
        long missed = IntStream.range(0, 5)
                .mapToObj(wrong -> spoilt(exact, wrong, end))
                .mapToLong(request -> sessions().delete(request))
                .sum();
        long hit = sessions().delete(exact);
        // Then
        assertThat(missed).isZero();
        assertThat(hit).isOne();
    }

    @Test
    void killsTheCopyInMemory() {
        // Given
        Session session = sessions().start();
        for (int i = 0; i < 5; i++) {
            Session unused = sessions().get(session.getAccessToken());
        }
        // When
        long deleted =
                sessions().delete(request().setSubjectId(session.getSubjectId()).build());
        // Then
        assertThat(deleted).isOne();
        assertThat(Failure.of(() -> sessions().get(session.getAccessToken())).code())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void countsNothingWhenNothingIsThere() {
        assertThat(sessions().delete(request().setSubjectId(Fresh.subject()).build()))
                .isZero();
        assertThat(sessions().delete(request().setAccessToken(Fresh.token()).build()))
                .isZero();
    }

    /** The same with one of its five arguments no longer true; the bounds are exclusive. */
    private static DeleteRequest spoilt(DeleteRequest exact, int argument, Timestamp end) {
        DeleteRequest.Builder request = exact.toBuilder();
        return switch (argument) {
            case 0 -> request.setAccessToken(Fresh.token()).build();
            case 1 -> request.setRefreshToken(Fresh.token()).build();
            case 2 -> request.setSubjectId(Fresh.subject()).build();
            case 3 -> request.setExpireAtFrom(end).build();
            default -> request.setExpireAtTo(end).build();
        };
    }

    private static DeleteRequest.Builder request() {
        return DeleteRequest.newBuilder();
    }

    private static Session startedWithRefreshToken() {
        return sessions()
                .start(Session.newBuilder()
                        .setSubjectId(Fresh.subject())
                        .setRefreshToken(Fresh.token())
                        .build());
    }
}
