package io.helicon.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a caller is told of a failure that nobody expected. */
class IncidentTest {
    @Test
    void itsIdIsToldAndNothingOfItsCause() {
        // When
        Incident incident = Incident.report(new IllegalStateException("secret detail"));

        // Then
        assertThat(incident.id()).matches("[0-9a-f]{8}");
        assertThat(incident.message()).isEqualTo("internal error, id " + incident.id());
    }
}
