package io.helicon.session;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sessions to be started. */
public final class Drafts {
    private static final TokenSource TOKENS = new TokenSource();

    private Drafts() {}

    public static AccessToken anyToken() {
        return TOKENS.accessToken();
    }

    public static RefreshToken anyRefreshToken() {
        return TOKENS.refreshToken();
    }

    public static SessionDraft any() {
        return of("subject");
    }

    public static SessionDraft of(String subject) {
        return with(anyToken(), new Subject(subject, "client"));
    }

    public static SessionDraft with(AccessToken token) {
        return with(token, new Subject("subject", "client"));
    }

    public static SessionDraft with(AccessToken token, Subject subject) {
        return new SessionDraft(Optional.of(token), Optional.empty(), subject, Bag.EMPTY);
    }

    public static SessionDraft with(RefreshToken token) {
        return refreshing(any(), token);
    }

    public static SessionDraft refreshing(SessionDraft draft, RefreshToken token) {
        return new SessionDraft(draft.accessToken(), Optional.of(token), draft.subject(), draft.bag());
    }

    public static SessionDraft carrying(Map<String, String> bag) {
        return new SessionDraft(
                Optional.of(anyToken()), Optional.empty(), new Subject("subject", "client"), new Bag(bag));
    }

    public static Map<String, String> entries(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "key " + i, i -> "value " + i));
    }
}
