package io.helicon.session;

import io.helicon.support.SessionClient;
import java.util.List;
import mnemosynerpc.SessionOuterClass.ListRequest;
import mnemosynerpc.SessionOuterClass.Query;
import mnemosynerpc.SessionOuterClass.Session;

/** Lists narrowed to sessions of one refresh token, which is how tests tell theirs from others' over gRPC. */
final class Listings {
    private Listings() {}

    static List<Session> ofRefreshToken(SessionClient sessions, String refreshToken) {
        return sessions.list(query(refreshToken).build());
    }

    static Query.Builder query(String refreshToken) {
        return Query.newBuilder().setRefreshToken(refreshToken);
    }

    static ListRequest page(String refreshToken, long offset, long limit) {
        return ListRequest.newBuilder()
                .setOffset(offset)
                .setLimit(limit)
                .setQuery(query(refreshToken))
                .build();
    }
}
