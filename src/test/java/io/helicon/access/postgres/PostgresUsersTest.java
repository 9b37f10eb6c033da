package io.helicon.access.postgres;

import io.helicon.access.Users;
import io.helicon.access.UsersContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresUsersTest implements UsersContract {
    @BeforeEach
    void empty() {
        PostgresForTests.empty();
    }

    @Override
    public Users users() {
        return PostgresForTests.users();
    }
}
