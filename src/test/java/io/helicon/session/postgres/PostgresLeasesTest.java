package io.helicon.session.postgres;

import io.helicon.session.Leases;
import io.helicon.session.LeasesContract;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

class PostgresLeasesTest implements LeasesContract {
    private final Leases leases = PostgresForTests.leases();

    @BeforeEach
    void empty() {
        PostgresForTests.empty();
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public void pass(Duration time) {
        PostgresForTests.run(
                "UPDATE sessions_under_test.s_node SET lease_until = lease_until - $1 * interval '1 millisecond'",
                time.toMillis());
    }
}
