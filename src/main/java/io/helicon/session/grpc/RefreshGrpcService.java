package io.helicon.session.grpc;

import io.helicon.session.RefreshToken;
import io.helicon.session.Session;
import io.helicon.session.SessionService;
import io.helicon.v1.RefreshRequest;
import io.helicon.v1.RefreshResponse;
import io.helicon.v1.Sessions;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** {@code helicon.v1.Sessions}: what the Mnemosyne contract has no call for. */
@GrpcService
class RefreshGrpcService implements Sessions {
    private final SessionService sessions;

    RefreshGrpcService(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<RefreshResponse> refresh(RefreshRequest request) {
        return sessions.refresh(new RefreshToken(request.getRefreshToken())).map(RefreshGrpcService::refreshed);
    }

    private static RefreshResponse refreshed(Session session) {
        return RefreshResponse.newBuilder()
                .setSession(SessionMessages.message(session))
                .setSessionId(session.id().toString())
                .build();
    }
}
