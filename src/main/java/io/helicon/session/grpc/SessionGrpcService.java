package io.helicon.session.grpc;

import com.google.protobuf.BoolValue;
import com.google.protobuf.Empty;
import com.google.protobuf.Int64Value;
import io.helicon.session.AccessToken;
import io.helicon.session.Bag;
import io.helicon.session.BagEntry;
import io.helicon.session.Session;
import io.helicon.session.SessionService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import mnemosynerpc.SessionManager;
import mnemosynerpc.SessionOuterClass.AbandonRequest;
import mnemosynerpc.SessionOuterClass.ContextResponse;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.ExistsRequest;
import mnemosynerpc.SessionOuterClass.GetRequest;
import mnemosynerpc.SessionOuterClass.GetResponse;
import mnemosynerpc.SessionOuterClass.ListRequest;
import mnemosynerpc.SessionOuterClass.ListResponse;
import mnemosynerpc.SessionOuterClass.SetValueRequest;
import mnemosynerpc.SessionOuterClass.SetValueResponse;
import mnemosynerpc.SessionOuterClass.StartRequest;
import mnemosynerpc.SessionOuterClass.StartResponse;

/** {@code mnemosynerpc.SessionManager}: the words of the messages, and nothing else. */
@GrpcService
class SessionGrpcService implements SessionManager {
    private final SessionService sessions;

    SessionGrpcService(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<GetResponse> get(GetRequest request) {
        return sessions.get(new AccessToken(request.getAccessToken()))
                .map(SessionMessages::message)
                .map(session -> GetResponse.newBuilder().setSession(session).build());
    }

    @Override
    public Uni<ContextResponse> context(Empty request) {
        return sessions.get(BearerToken.current())
                .map(SessionMessages::message)
                .map(session -> ContextResponse.newBuilder().setSession(session).build());
    }

    @Override
    public Uni<ListResponse> list(ListRequest request) {
        return sessions.list(SessionMessages.filter(request), SessionMessages.page(request))
                .map(SessionMessages::list);
    }

    @Override
    public Uni<BoolValue> exists(ExistsRequest request) {
        return sessions.exists(new AccessToken(request.getAccessToken())).map(BoolValue::of);
    }

    @Override
    public Uni<StartResponse> start(StartRequest request) {
        return sessions.start(SessionMessages.draft(request)).map(SessionGrpcService::started);
    }

    @Override
    public Uni<BoolValue> abandon(AbandonRequest request) {
        return sessions.abandon(new AccessToken(request.getAccessToken())).replaceWith(BoolValue.of(true));
    }

    @Override
    public Uni<SetValueResponse> setValue(SetValueRequest request) {
        AccessToken token = new AccessToken(request.getAccessToken());
        return sessions.setValue(token, new BagEntry(request.getKey(), request.getValue()))
                .map(Bag::entries)
                .map(bag -> SetValueResponse.newBuilder().putAllBag(bag).build());
    }

    @Override
    public Uni<Int64Value> delete(DeleteRequest request) {
        return sessions.delete(SessionMessages.filter(request)).map(Int64Value::of);
    }

    private static StartResponse started(Session session) {
        return StartResponse.newBuilder()
                .setSession(SessionMessages.message(session))
                .build();
    }
}
