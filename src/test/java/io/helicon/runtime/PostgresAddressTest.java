package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    @Test
    void everyPartIsRead() {
        PostgresAddress address = PostgresAddress.parse("postgres://u%40x:p%3A%2F+%25@db.example:5433/my%20db"
                + "?sslmode=verify-full&sslrootcert=/etc/ca.pem&application_name=me");

        assertThat(address.user()).isEqualTo("u@x");
        assertThat(address.password()).isEqualTo("p:/+%");
        assertThat(address.host()).isEqualTo("db.example");
        assertThat(address.port()).isEqualTo(5433);
        assertThat(address.database()).isEqualTo("my db");
        assertThat(address.sslMode()).isEqualTo("verify-full");
        assertThat(address.rootCertificate()).contains("/etc/ca.pem");
        assertThat(address.applicationName()).isEqualTo("me");
    }

    @Test
    void whatIsNotSaidIsAsInLibpq() {
        PostgresAddress address = PostgresAddress.parse("postgresql://localhost");

        assertThat(address.user()).isEqualTo(System.getProperty("user.name"));
        assertThat(address.database()).isEqualTo(address.user());
        assertThat(address.port()).isEqualTo(5432);
        assertThat(address.sslMode()).isEqualTo("prefer");
    }

    @Test
    void anAddressOfTheSixthVersionStandsInBrackets() {
        PostgresAddress address = PostgresAddress.parse("postgres://me@[::1]:5433/db?sslmode=disable");

        assertThat(address.host()).isEqualTo("::1");
        assertThat(address.jdbcUrl()).startsWith("jdbc:postgresql://[::1]:5433/db?user=me&password=&sslmode=disable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
    void everySslModeGoesToBothDrivers(String mode) {
        PostgresAddress address = PostgresAddress.parse("postgres://me:x@h/db?sslmode=" + mode);

        assertThat(address.sslMode()).isEqualTo(mode);
        assertThat(address.jdbcUrl()).contains("sslmode=" + mode);
        assertThat(address.jdbcUrl().contains("DefaultJavaSSLFactory")).isEqualTo(mode.startsWith("verify"));
    }

    @Test
    void aRootCertificateMakesRequireCheckIt() {
        assertThat(PostgresAddress.parse("postgres://h/db?sslmode=require&sslrootcert=ca.pem")
                        .sslMode())
                .isEqualTo("verify-ca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://u%40:p%3A@[::1]:1/d%2Fb?sslmode=require", "postgres://h", "postgres:///db"})
    void theNormalFormSaysTheSame(String text) {
        PostgresAddress address = PostgresAddress.parse(text);

        assertThat(PostgresAddress.parse(address.url())).isEqualTo(address);
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(PostgresAddress.parse("postgres://me:hunter2@h/db"))
                .asString()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "mysql://h/db",
                "postgres://h:0/db",
                "postgres://h:99999/db",
                "postgres://a,b/db",
                "postgres://h/db?sslmode=x",
                "postgres://h/db#x",
                "postgres://h/%zz"
            })
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> PostgresAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
