package io.helicon.session.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.helicon.problem.Problem;
import io.helicon.session.AccessToken;
import io.helicon.session.Bag;
import io.helicon.session.Page;
import io.helicon.session.RefreshToken;
import io.helicon.session.Session;
import io.helicon.session.SessionDraft;
import io.helicon.session.SessionFilter;
import io.helicon.session.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mnemosynerpc.SessionOuterClass;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.ListRequest;
import mnemosynerpc.SessionOuterClass.ListResponse;
import mnemosynerpc.SessionOuterClass.Query;
import mnemosynerpc.SessionOuterClass.StartRequest;

/** Messages to words and back. In proto3 an empty string is an absent one. */
final class SessionMessages {
    private SessionMessages() {}

    static SessionDraft draft(StartRequest request) {
        if (!request.hasSession()) {
            throw Problem.invalid("mnemosyned: missing session");
        }
        SessionOuterClass.Session session = request.getSession();
        return new SessionDraft(
                given(session.getAccessToken()).map(AccessToken::new),
                given(session.getRefreshToken()).map(RefreshToken::new),
                new Subject(session.getSubjectId(), session.getSubjectClient()),
                Bag.checked(session.getBagMap()));
    }

    static SessionFilter filter(ListRequest request) {
        Query query = request.getQuery();
        return new SessionFilter(
                time(query.hasExpireAtFrom(), "expire_at_from", query.getExpireAtFrom()),
                time(query.hasExpireAtTo(), "expire_at_to", query.getExpireAtTo()),
                given(query.getRefreshToken()).map(RefreshToken::new),
                Optional.empty(),
                Optional.empty());
    }

    static Page page(ListRequest request) {
        return new Page(request.getOffset(), request.getLimit());
    }

    static SessionFilter filter(DeleteRequest request) {
        return new SessionFilter(
                time(request.hasExpireAtFrom(), "expire_at_from", request.getExpireAtFrom()),
                time(request.hasExpireAtTo(), "expire_at_to", request.getExpireAtTo()),
                given(request.getRefreshToken()).map(RefreshToken::new),
                given(request.getAccessToken()).map(AccessToken::new),
                given(request.getSubjectId()));
    }

    static SessionOuterClass.Session message(Session session) {
        return SessionOuterClass.Session.newBuilder()
                .setAccessToken(session.accessToken().value())
                .setSubjectId(session.subject().id())
                .setSubjectClient(session.subject().client())
                .putAllBag(session.bag().entries())
                .setExpireAt(timestamp(session.expireAt()))
                .setRefreshToken(session.refreshToken().map(RefreshToken::value).orElse(""))
                .build();
    }

    static ListResponse list(List<Session> sessions) {
        return ListResponse.newBuilder()
                .addAllSessions(sessions.stream().map(SessionMessages::message).toList())
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static Optional<String> given(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The bounds are those of {@code google.protobuf.Timestamp}: the years 1 to 9999. */
    private static Optional<Instant> time(boolean given, String name, Timestamp time) {
        if (!given) {
            return Optional.empty();
        }
        if (!Timestamps.isValid(time)) {
            throw Problem.invalid("mnemosyned: %s is not a timestamp of the years 1 to 9999".formatted(name));
        }
        return Optional.of(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
    }
}
