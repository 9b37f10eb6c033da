package io.helicon.problem.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.helicon.problem.Incident;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;

/**
 * Turns whatever comes out of a service into a status: a {@link Problem} into its kind's with its message, a status that
 * was thrown on purpose into itself, everything else into INTERNAL with the id of an {@link Incident}.
 */
@Singleton
class ProblemStatuses implements ExceptionHandlerProvider {
    @Override
    public Throwable transform(Throwable failure) {
        if (failure instanceof StatusRuntimeException || failure instanceof StatusException) {
            return failure;
        }
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return transform(failure.getCause());
        }
        return new QuietStatus(statusOf(failure));
    }

    private static Status statusOf(Throwable failure) {
        return failure instanceof Problem problem && problem.kind() != ProblemKind.INTERNAL
                ? Status.fromCodeValue(problem.kind().grpcCode()).withDescription(problem.getMessage())
                : Status.INTERNAL.withDescription(Incident.report(failure).message());
    }

    /** For Quarkus's own gRPC server; the bridge of the shared port asks {@link #transform} alone. */
    @Override
    public <Q, R> ExceptionHandler<Q, R> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, R> call, Metadata metadata) {
        return new Closing<>(listener, call, metadata);
    }

    private void close(ServerCall<?, ?> call, Throwable failure) {
        Throwable told = transform(failure);
        Metadata trailers = ExceptionHandlerProvider.toTrailers(told).orElseGet(Metadata::new);
        call.close(Status.fromThrowable(told), trailers);
    }

    private final class Closing<Q, R> extends ExceptionHandler<Q, R> {
        Closing(ServerCall.Listener<Q> listener, ServerCall<Q, R> call, Metadata metadata) {
            super(listener, call, metadata);
        }

        @Override
        protected void handleException(Throwable failure, ServerCall<Q, R> call, Metadata metadata) {
            close(call, failure);
        }
    }
}
