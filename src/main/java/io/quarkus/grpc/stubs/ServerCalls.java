package io.quarkus.grpc.stubs;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.arc.Arc;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * The bridge between gRPC's observers and the {@code Uni} and {@code Multi} of services: what Quarkus's class of this
 * name does, and besides that cancels a {@code Uni} when its caller is gone, asks a {@code Multi} for its next item when
 * the caller can take it, and reads from the caller what the service asks for.
 */
public class ServerCalls {
    private static StreamCollector streamCollector = StreamCollector.NO_OP;

    private ServerCalls() {}

    /** Answers one message with one. */
    public static <I, O> void oneToOne(
            I request, StreamObserver<O> response, String compression, Function<I, Uni<O>> implementation) {
        Answer<O> answer = new Answer<>(observer(response), streamCollector);
        answer.guard(() -> answer.follow(implementation.apply(request)));
    }

    /** Answers one message with many. */
    public static <I, O> void oneToMany(
            I request, StreamObserver<O> response, String compression, Function<I, Multi<O>> implementation) {
        Answer<O> answer = new Answer<>(observer(response), streamCollector);
        answer.guard(() -> answer.follow(implementation.apply(request)));
    }

    /** Answers many messages with one. */
    public static <I, O> StreamObserver<I> manyToOne(
            StreamObserver<O> response, Function<Multi<I>, Uni<O>> implementation) {
        Answer<O> answer = new Answer<>(observer(response), streamCollector);
        Questions<I> questions = new Questions<>(observer(response), streamCollector);
        answer.guard(() -> answer.follow(implementation.apply(questions.asMulti())));
        return questions;
    }

    /** Answers many messages with many. */
    public static <I, O> StreamObserver<I> manyToMany(
            StreamObserver<O> response, Function<Multi<I>, Multi<O>> implementation) {
        Answer<O> answer = new Answer<>(observer(response), streamCollector);
        Questions<I> questions = new Questions<>(observer(response), streamCollector);
        answer.guard(() -> answer.follow(implementation.apply(questions.asMulti())));
        return questions;
    }

    /** Called by Quarkus in dev mode, to end streams when it reloads. */
    public static void setStreamCollector(StreamCollector collector) {
        streamCollector = collector;
    }

    /** Called by Quarkus in dev mode. */
    public static StreamCollector getStreamCollector() {
        return streamCollector;
    }

    /** On the server grpc-java hands out nothing else. */
    private static <O> ServerCallStreamObserver<O> observer(StreamObserver<O> response) {
        return (ServerCallStreamObserver<O>) response;
    }

    /** Looked up for each failure: this class may be initialised when a native image is built. */
    static Throwable told(Throwable failure) {
        return Arc.container().instance(ExceptionHandlerProvider.class).get().transform(failure);
    }
}
