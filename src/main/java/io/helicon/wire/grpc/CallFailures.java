package io.helicon.wire.grpc;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a caller is told of what was thrown: asks the application's {@link ExceptionHandlerProvider}. */
@Singleton
class CallFailures {
    private static final Status UNREADABLE = Status.INVALID_ARGUMENT;

    private final ExceptionHandlerProvider words;

    CallFailures(ExceptionHandlerProvider words) {
        this.words = words;
    }

    Trailers tell(Throwable failure) {
        Throwable told = words.transform(failure);
        return new Trailers(
                Status.fromThrowable(told),
                ExceptionHandlerProvider.toTrailers(told).orElse(null));
    }

    /**
     * A request message that cannot be read is the caller's mistake: gRPC's protobuf marshaller calls it INTERNAL,
     * which would count as our defect.
     */
    static Optional<Trailers> unreadable(Throwable failure) {
        boolean marshaller = failure instanceof StatusRuntimeException || failure instanceof StatusException;
        Throwable reason = failure.getCause();
        return marshaller && reason instanceof com.google.protobuf.InvalidProtocolBufferException
                ? Optional.of(
                        Trailers.of(UNREADABLE.withDescription("message is not readable: " + reason.getMessage())))
                : Optional.empty();
    }
}
