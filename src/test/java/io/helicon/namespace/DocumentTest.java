package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
    private static final DocumentName NAME = new DocumentName(new SessionKey("u \"1\""), new Namespace("a.b"));
    private static final String HEAD = "{\"_session\":\"u \\\"1\\\"\",\"_namespace\":\"a.b\",\"_modified\":\"";

    @ParameterizedTest
    @CsvSource({
        "2017-03-26T23:14:10.617Z, 2017-03-26T23:14:10.617Z",
        "2017-03-26T23:14:10Z, 2017-03-26T23:14:10.000Z",
        "2017-03-26T23:14:10.6179999Z, 2017-03-26T23:14:10.617Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999Z"
    })
    void tellsItsTimeInMilliseconds(Instant modified, String told) {
        Document document = Document.of(NAME, modified, new Members("\"a\": 1"), Optional.empty());
        assertThat(document.json()).isEqualTo(HEAD + told + "\",\"a\": 1}");
    }

    @Test
    void givesItsMembersBack() {
        // Given
        Members members = new Members("\"a\": 1.0 ,\"b\":{}");
        // When
        Document document = Document.of(NAME, Instant.EPOCH, members, Optional.of(Instant.MAX));
        // Then
        assertThat(document.members()).isEqualTo(members);
        assertThat(document.expires()).contains(Instant.MAX);
        assertThat(Document.isOurs(NAME, document.json())).isTrue();
        assertThat(Document.of(NAME, Instant.EPOCH, Members.NONE, Optional.empty())
                        .members())
                .isEqualTo(Members.NONE);
    }

    @ParameterizedTest
    @CsvSource({"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void refusesAYearThatIsNotOfFourDigits(Instant modified) {
        assertThatThrownBy(() -> Document.of(NAME, modified, Members.NONE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
