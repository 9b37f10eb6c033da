package io.helicon.bench;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import java.util.List;

/** gRPC health {@code Check}: the call that does nothing, which tells what the wire itself costs. */
public final class HealthCheck implements Call {
    public static final String NAME = "gRPC health Check";

    private static final HealthCheckRequest REQUEST = HealthCheckRequest.getDefaultInstance();

    private final List<HealthGrpc.HealthStub> stubs;

    public HealthCheck(GrpcConnections connections) {
        this.stubs = connections.all().stream().map(HealthGrpc::newStub).toList();
    }

    @Override
    public void send(int caller, Outcome outcome) {
        stubs.get(caller % stubs.size()).check(REQUEST, new Answer<>(outcome, HealthCheck::serving));
    }

    private static boolean serving(HealthCheckResponse response) {
        return response.getStatus() == HealthCheckResponse.ServingStatus.SERVING;
    }
}
