package io.helicon.event.grpc;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.helicon.event.EventService;
import io.helicon.wire.EncodedMessages;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.grpc.GrpcService;
import java.io.InputStream;
import proto.Stream.Request;
import proto.StreamServiceGrpc;

/** {@code proto.StreamService}, Plasma's: calls that hear of events. */
@GrpcService
class StreamGrpcService implements BindableService {
    private final EventService events;
    private final Callers callers;
    private final ExceptionHandlerProvider failures;

    StreamGrpcService(EventService events, Callers callers, ExceptionHandlerProvider failures) {
        this.events = events;
        this.callers = callers;
        this.failures = failures;
    }

    @Override
    public ServerServiceDefinition bindService() {
        MethodDescriptor<Request, EncodedMessages> method = StreamServiceGrpc.getEventsMethod().toBuilder(
                        StreamServiceGrpc.getEventsMethod().getRequestMarshaller(), new AsTheyAre())
                .build();
        ServiceDescriptor service = ServiceDescriptor.newBuilder(StreamServiceGrpc.SERVICE_NAME)
                .setSchemaDescriptor(StreamServiceGrpc.getServiceDescriptor().getSchemaDescriptor())
                .addMethod(method)
                .build();
        return ServerServiceDefinition.builder(service)
                .addMethod(method, this::start)
                .build();
    }

    private ServerCall.Listener<Request> start(ServerCall<Request, EncodedMessages> call, Metadata headers) {
        EventCall started = new EventCall(call, events, this::words);
        started.start(callers.of(headers));
        return started;
    }

    private Status words(Throwable failure) {
        return Status.fromThrowable(failures.transform(failure));
    }

    /** Passes on what is encoded already. */
    private static final class AsTheyAre implements MethodDescriptor.Marshaller<EncodedMessages> {
        @Override
        public InputStream stream(EncodedMessages messages) {
            return messages;
        }

        @Override
        public EncodedMessages parse(InputStream stream) {
            throw new UnsupportedOperationException("nobody is called");
        }
    }
}
