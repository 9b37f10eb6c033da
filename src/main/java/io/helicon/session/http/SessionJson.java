package io.helicon.session.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.helicon.problem.Problem;
import io.helicon.session.AccessToken;
import io.helicon.session.Bag;
import io.helicon.session.RefreshToken;
import io.helicon.session.Session;
import io.helicon.session.SessionDraft;
import io.helicon.session.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the session routes, named as in the proto; times are RFC 3339. */
final class SessionJson {
    private SessionJson() {}

    /** A session as it is told; {@code session_id} is its name that is no secret. */
    @Schema(
            name = "Session",
            requiredProperties = {"session_id", "access_token", "subject_id", "subject_client", "bag", "expire_at"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            @JsonProperty("session_id") String sessionId,
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("subject_id") String subjectId,
            @JsonProperty("subject_client") String subjectClient,
            @JsonProperty("bag") Map<String, String> bag,

            @Schema(format = "date-time") @JsonProperty("expire_at")
            String expireAt) {}

    /** What a caller may say of a session to be started; only {@code subject_id} must be there. */
    @Schema(name = "SessionDraft", requiredProperties = "subject_id", additionalProperties = Schema.False.class)
    record Asked(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("subject_id") @Nullable String subjectId,
            @JsonProperty("subject_client") @Nullable String subjectClient,
            @JsonProperty("bag") @Nullable Map<String, @Nullable String> bag) {

        SessionDraft draft() {
            return new SessionDraft(
                    given(accessToken).map(AccessToken::new),
                    given(refreshToken).map(RefreshToken::new),
                    new Subject(
                            given(subjectId).orElse(""), given(subjectClient).orElse("")),
                    bag == null ? Bag.EMPTY : checked(bag));
        }

        private static Bag checked(Map<String, @Nullable String> bag) {
            if (bag.containsValue(null)) {
                throw Problem.invalid("mnemosyned: a bag value is null, only strings are taken");
            }
            return Bag.checked(bag);
        }
    }

    @Schema(name = "SessionRefresh", requiredProperties = "refresh_token", additionalProperties = Schema.False.class)
    record Refresh(@JsonProperty("refresh_token") @Nullable String refreshToken) {
        RefreshToken token() {
            return new RefreshToken(given(refreshToken).orElse(""));
        }
    }

    @Schema(name = "Sessions", requiredProperties = "sessions")
    record Listed(@JsonProperty("sessions") List<Told> sessions) {}

    @Schema(name = "DeletedSessions", requiredProperties = "deleted")
    record Deleted(@JsonProperty("deleted") long deleted) {}

    @Schema(name = "Bag", requiredProperties = "bag")
    record BagTold(@JsonProperty("bag") Map<String, String> bag) {}

    static Told told(Session session) {
        return new Told(
                session.id().toString(),
                session.accessToken().value(),
                session.refreshToken().map(RefreshToken::value).orElse(null),
                session.subject().id(),
                session.subject().client(),
                session.bag().entries(),
                session.expireAt().toString());
    }

    static Listed listed(List<Session> sessions) {
        return new Listed(sessions.stream().map(SessionJson::told).toList());
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
