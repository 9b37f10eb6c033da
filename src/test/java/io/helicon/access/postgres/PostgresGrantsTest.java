package io.helicon.access.postgres;

import io.helicon.access.Grants;
import io.helicon.access.GrantsContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresGrantsTest implements GrantsContract {
    @BeforeEach
    void empty() {
        PostgresForTests.empty();
    }

    @Override
    public Grants grants() {
        return PostgresForTests.grants();
    }
}
