package io.helicon.namespace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaPathTest {
    @ParameterizedTest
    @CsvSource({"x.v1,x.v1", "a%2Eb,a.b", "%C3%A4,\u00e4", "\u00e4,\u00e4", "a;b=c,a;b=c", "a+b,a+b", "a%20b,a b"})
    void namesAreDecodedAsTheyWereWritten(String segment, String name) {
        assertThat(SchemaPath.name("/v1/schemas/" + segment).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%4", "%zz", "%+1", "%C3", "%ff", "%00", "a%2Fb", "a%23b", "%2E%2E", "_x"})
    void whatIsNoNameIsRefused(String segment) {
        assertThat(catchThrowable(() -> SchemaPath.name("/v1/schemas/" + segment)))
                .hasMessageStartingWith("invalid_namespace: the schema's name");
    }

    @Test
    void aPathWithoutANameIsRefused() {
        assertThat(catchThrowable(() -> SchemaPath.name("/v1/schemas"))).hasMessageStartingWith("invalid_namespace");
    }
}
