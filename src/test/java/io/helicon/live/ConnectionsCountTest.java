package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.wire.OpenDoors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many connections are open. */
class ConnectionsCountTest {
    private static final Identity JOHN = new Identity("session", "john");

    /** The caller's thread. */
    private record Here() implements Loop {
        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public void execute(Runnable step) {
            step.run();
        }
    }

    private record Word(int size) implements Sized {}

    private static Connection<Word> connection(Identity identity) {
        Bounds bounds = new Bounds(1, 1, Overflow.DISCONNECT);
        return new Connection<>(identity, "test", new Outbox<>(new Here(), bounds, (older, newer) -> newer, () -> {}));
    }

    @Test
    void thoseThatCameAndHaveNotLeftCountOnceEach() {
        // Given
        Connections connections = ConnectionsForTests.behind(OpenDoors.make());
        Connection<Word> twice = connection(JOHN);
        Connection<Word> gone = connection(JOHN);
        Connection<Word> unknown = connection(Identity.ANONYMOUS);
        Stream.of(twice, twice, gone, connection(Identity.ANONYMOUS)).forEach(connections::add);

        // When
        Stream.of(gone, gone, unknown).forEach(connections::remove);

        // Then
        assertThat(connections.count()).isEqualTo(2);
    }
}
