package io.helicon.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    /** Written out a second time on purpose: clients depend on these numbers. */
    @ParameterizedTest
    @CsvSource({
        "INVALID, 400, 3",
        "UNAUTHENTICATED, 401, 16",
        "FORBIDDEN, 403, 7",
        "NOT_FOUND, 404, 5",
        "ALREADY_EXISTS, 409, 6",
        "CONFLICT, 409, 9",
        "TOO_LARGE, 413, 8",
        "OVERLOADED, 503, 8",
        "UNAVAILABLE, 503, 14",
        "INTERNAL, 500, 13"
    })
    void eachKindHasItsNumbers(ProblemKind kind, int http, int grpc) {
        assertThat(kind.httpStatus()).isEqualTo(http);
        assertThat(kind.grpcCode()).isEqualTo(grpc);
    }

    @Test
    void everyKindHasATitleOfItsOwn() {
        assertThat(Stream.of(ProblemKind.values()).map(ProblemKind::title))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void aProblemKeepsItsCauseAndCarriesNoStackTrace() {
        // Given
        IllegalStateException cause = new IllegalStateException("away");

        // When
        Problem problem = new Problem(ProblemKind.UNAVAILABLE, "try later", cause);

        // Then
        assertThat(problem).hasMessage("try later").hasCause(cause);
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(problem.getStackTrace()).isEmpty();
    }

    @Test
    void anInvalidRequestIsAProblemOfItsKind() {
        assertThat(Problem.invalid("limit is negative").kind()).isEqualTo(ProblemKind.INVALID);
    }
}
