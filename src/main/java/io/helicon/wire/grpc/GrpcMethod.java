package io.helicon.wire.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;

/** A method of a service with all that a call of it needs and that does not change from call to call. */
record GrpcMethod<Q, R>(
        MethodDescriptor<Q, R> descriptor, ServerCallHandler<Q, R> handler, CallMeter meter, int maxMessageSize) {

    static <Q, R> GrpcMethod<Q, R> of(ServerMethodDefinition<Q, R> definition, CallMeter meter, int maxMessageSize) {
        return new GrpcMethod<>(
                definition.getMethodDescriptor(), definition.getServerCallHandler(), meter, maxMessageSize);
    }

    boolean answersOnce() {
        return descriptor.getType().serverSendsOneMessage();
    }
}
