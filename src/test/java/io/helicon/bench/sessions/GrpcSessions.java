package io.helicon.bench.sessions;

import com.google.protobuf.BoolValue;
import io.helicon.bench.Answer;
import io.helicon.bench.Call;
import io.helicon.bench.GrpcConnections;
import io.helicon.bench.Tokens;
import java.util.List;
import mnemosynerpc.SessionManagerGrpc;
import mnemosynerpc.SessionManagerGrpc.SessionManagerStub;
import mnemosynerpc.SessionOuterClass.ExistsRequest;
import mnemosynerpc.SessionOuterClass.GetRequest;
import mnemosynerpc.SessionOuterClass.GetResponse;
import mnemosynerpc.SessionOuterClass.Session;
import mnemosynerpc.SessionOuterClass.SetValueRequest;
import mnemosynerpc.SessionOuterClass.SetValueResponse;
import mnemosynerpc.SessionOuterClass.StartRequest;
import mnemosynerpc.SessionOuterClass.StartResponse;

/** The calls to be measured over gRPC. */
final class GrpcSessions {
    private static final Session NEW = Session.newBuilder()
            .setSubjectId("subject:bench")
            .setSubjectClient("bench")
            .putBag("role", "reader")
            .build();

    private final List<SessionManagerStub> stubs;

    GrpcSessions(GrpcConnections connections) {
        this.stubs = connections.all().stream().map(SessionManagerGrpc::newStub).toList();
    }

    /** Starts a session whose token the server makes. */
    Call start() {
        StartRequest request = StartRequest.newBuilder().setSession(NEW).build();
        return (caller, outcome) -> of(caller).start(request, new Answer<>(outcome, GrpcSessions::isStarted));
    }

    /** Starts the sessions of a set, each once. */
    Call startAll(Tokens tokens) {
        return (caller, outcome) ->
                of(caller).start(newSession(tokens), new Answer<>(outcome, GrpcSessions::isStarted));
    }

    Call get(Tokens tokens) {
        return (caller, outcome) -> of(caller).get(getRequest(tokens), new Answer<>(outcome, GrpcSessions::isFound));
    }

    Call exists(Tokens tokens) {
        return (caller, outcome) ->
                of(caller).exists(existsRequest(tokens), new Answer<>(outcome, BoolValue::getValue));
    }

    Call setValue(Tokens tokens) {
        return (caller, outcome) ->
                of(caller).setValue(setValueRequest(tokens), new Answer<>(outcome, GrpcSessions::isSet));
    }

    private SessionManagerStub of(int caller) {
        return stubs.get(caller % stubs.size());
    }

    private static StartRequest newSession(Tokens tokens) {
        return StartRequest.newBuilder()
                .setSession(NEW.toBuilder().setAccessToken(tokens.nextNew()))
                .build();
    }

    private static GetRequest getRequest(Tokens tokens) {
        return GetRequest.newBuilder().setAccessToken(tokens.next()).build();
    }

    private static ExistsRequest existsRequest(Tokens tokens) {
        return ExistsRequest.newBuilder().setAccessToken(tokens.next()).build();
    }

    private static SetValueRequest setValueRequest(Tokens tokens) {
        String token = tokens.next();
        return SetValueRequest.newBuilder()
                .setAccessToken(token)
                .setKey("seen")
                .setValue(Long.toHexString(System.nanoTime()))
                .build();
    }

    private static boolean isStarted(StartResponse response) {
        return !response.getSession().getAccessToken().isEmpty();
    }

    private static boolean isFound(GetResponse response) {
        return response.getSession().getSubjectId().equals(NEW.getSubjectId());
    }

    private static boolean isSet(SetValueResponse response) {
        return response.containsBag("seen");
    }
}
