package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import io.grpc.Status.Code;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnemosynerpc.SessionOuterClass.ListRequest;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mnemosyne's contract, row by row: lists. */
class MnemosyneListIT {
    private static final int MICROSECOND = 1_000;

    @Test
    void listsTenSessionsWhenNoLimitIsSaid() {
        // Given
        String mark = Fresh.token();
        List<Session> started = started(mark, 11);
        // When
        List<Session> listed = sessions().list(Listings.page(mark, 0, 0));
        List<Session> everybody = sessions().list(ListRequest.getDefaultInstance());
        // Then
        assertThat(listed).isEqualTo(started.subList(0, 10));
        assertThat(everybody).hasSize(10);
    }

    @Test
    void listsInOrderOfCreationStableAcrossPages() {
        // Given
        String mark = Fresh.token();
        List<Session> started = started(mark, 12);
        // When
        List<Session> paged = Stream.of(0, 5, 10, 15)
                .flatMap(offset -> sessions().list(Listings.page(mark, offset, 5)).stream())
                .toList();
        // Then
        assertThat(paged).isEqualTo(started);
    }

    @Test
    void keepsItsOrderWhenSessionsAreRead() {
        // Given
        String mark = Fresh.token();
        List<Session> started = started(mark, 4);
        Session unused = sessions().get(started.get(0).getAccessToken());
        // When
        List<Session> listed = Listings.ofRefreshToken(sessions(), mark);
        // Then
        assertThat(listed)
                .extracting(Session::getAccessToken)
                .containsExactlyElementsOf(
                        started.stream().map(Session::getAccessToken).toList());
    }

    @Test
    void narrowsToARefreshToken() {
        // Given
        String mark = Fresh.token();
        Session mine = started(mark, 1).get(0);
        Session unused = started(Fresh.token(), 1).get(0);
        // When
        List<Session> listed = Listings.ofRefreshToken(sessions(), mark);
        // Then
        assertThat(listed).containsExactly(mine);
        assertThat(Listings.ofRefreshToken(sessions(), Fresh.token())).isEmpty();
    }

    @Test
    void excludesBothBoundsOfTheExpiry() {
        // Given
        String mark = Fresh.token();
        Timestamp end = started(mark, 1).get(0).getExpireAt();
        Timestamp before = Timestamps.subtract(end, Durations.fromNanos(MICROSECOND));
        Timestamp after = Timestamps.add(end, Durations.fromNanos(MICROSECOND));
        // When
        List<Integer> found = Stream.of(
                        new Timestamp[] {before, after}, new Timestamp[] {end, after}, new Timestamp[] {before, end})
                .map(bounds -> within(mark, bounds[0], bounds[1]).size())
                .toList();
        // Then
        assertThat(found).containsExactly(1, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 'mnemosyned: offset is -1, 0 to 10000 is taken'",
        "0, -1, 'mnemosyned: limit is -1, 0 to 10000 is taken'",
        "0, 10001, 'mnemosyned: limit is 10001, 0 to 10000 is taken'",
        "10001, 0, 'mnemosyned: offset is 10001, 0 to 10000 is taken'",
        "9223372036854775807, 0, 'mnemosyned: offset is 9223372036854775807, 0 to 10000 is taken'",
        "0, -9223372036854775808, 'mnemosyned: limit is -9223372036854775808, 0 to 10000 is taken'"
    })
    void refusesNumbersOutOfRange(long offset, long limit, String message) {
        // When
        Failure failure = Failure.of(() -> sessions().list(Listings.page(Fresh.token(), offset, limit)));
        // Then
        assertThat(failure).isEqualTo(new Failure(Code.INVALID_ARGUMENT, message));
    }

    @Test
    void takesTheLargestNumbers() {
        assertThat(sessions().list(Listings.page(Fresh.token(), 10_000, 10_000)))
                .isEmpty();
    }

    private static List<Session> within(String mark, Timestamp from, Timestamp to) {
        return sessions()
                .list(Listings.query(mark)
                        .setExpireAtFrom(from)
                        .setExpireAtTo(to)
                        .build());
    }

    private static List<Session> started(String refreshToken, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Session.newBuilder()
                        .setSubjectId(Fresh.subject())
                        .setRefreshToken(refreshToken)
                        .build())
                .map(draft -> sessions().start(draft))
                .toList();
    }
}
