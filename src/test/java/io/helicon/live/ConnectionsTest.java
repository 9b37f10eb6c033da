package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.wire.Doors;
import io.helicon.wire.OpenDoors;
import org.junit.jupiter.api.Test;

/** Who is ended with whom. */
class ConnectionsTest {
    private static final Identity JOHN = new Identity("session", "john");
    private static final Identity MARY = new Identity("session", "mary");

    private final ManualLoop loop = new ManualLoops().loop();
    private final Doors doors = OpenDoors.make();
    private final Connections connections = new Connections(doors);

    private record Client(Connection<Item> connection, ItemReader reader) {}

    private Client client(Identity identity) {
        Outbox<Item> outbox = new Outbox<>(loop, new Bounds(9, 9, Overflow.DISCONNECT), Item::missing, () -> {});
        ItemReader reader = new ItemReader();
        outbox.subscribe(reader);
        Connection<Item> connection = new Connection<>(identity, "test", outbox);
        connections.add(connection);
        loop.turnAll();
        return new Client(connection, reader);
    }

    @Test
    void allOfOneAreEndedAndNobodyElse() {
        // Given
        Client one = client(JOHN);
        Client two = client(JOHN);
        Client other = client(MARY);
        Client nobody = client(Identity.ANONYMOUS);

        // When
        connections.end(JOHN, Item.REASON);

        // Then
        loop.turnAll();
        assertThat(one.reader().ends()).containsExactly(Item.REASON);
        assertThat(two.reader().ends()).containsExactly(Item.REASON);
        assertThat(other.reader().ends()).isEmpty();
        assertThat(nobody.reader().ends()).isEmpty();
    }

    @Test
    void whoHasLeftIsForgotten() {
        // Given
        Client one = client(JOHN);
        Client other = client(MARY);

        // When
        connections.remove(one.connection());

        // Then
        assertThat(connections.identities()).containsExactly(MARY);
        connections.end(JOHN, Item.REASON);
        loop.turnAll();
        assertThat(one.reader().ends()).isEmpty();
        assertThat(other.reader().ends()).isEmpty();
    }

    @Test
    void leavingTwiceHarmsNobody() {
        // Given
        Client one = client(JOHN);
        Client two = client(JOHN);

        // When
        connections.remove(one.connection());
        connections.remove(one.connection());

        // Then
        connections.end(JOHN, Item.REASON);
        loop.turnAll();
        assertThat(two.reader().ends()).containsExactly(Item.REASON);
    }

    @Test
    void closingDoorsSendEverybodyAway() {
        // Given
        Client john = client(JOHN);
        Client nobody = client(Identity.ANONYMOUS);

        // When
        doors.close();

        // Then
        loop.turnAll();
        assertThat(john.reader().ends()).singleElement().satisfies(ConnectionsTest::isUnavailable);
        assertThat(nobody.reader().ends()).singleElement().satisfies(ConnectionsTest::isUnavailable);
    }

    @Test
    void whoComesWhenTheDoorsAreClosedIsSentAwayAtOnce() {
        // Given
        doors.close();

        // When
        Client late = client(JOHN);

        // Then
        assertThat(late.reader().ends()).singleElement().satisfies(ConnectionsTest::isUnavailable);
    }

    private static void isUnavailable(Object end) {
        assertThat(end).isInstanceOf(Problem.class);
        assertThat(((Problem) end).kind()).isEqualTo(ProblemKind.UNAVAILABLE);
    }
}
