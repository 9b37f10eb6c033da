package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions in a map, by a clock that a test may set. */
final class InMemorySessions implements Sessions {
    private final SessionTable table;
    private final Duration ttl;
    private final StoreLine line;

    InMemorySessions(ManualTime time, Duration ttl) {
        this.table = new SessionTable(time);
        this.ttl = ttl;
        this.line = new StoreLine(time);
    }

    StoreLine line() {
        return line;
    }

    /** Moves the end of a session, expired or not, to so much from now. */
    void moveEnd(TokenDigest token, Duration fromNow) {
        Session unused =
                atomic(() -> ending(table.any(token).orElseThrow(), table.now().plus(fromNow)));
    }

    @Override
    public Uni<Session> start(SessionDraft draft) {
        return step(() -> started(draft, draft.accessToken().orElseThrow()));
    }

    @Override
    public Uni<Optional<Sighting>> find(AccessToken token) {
        return step(() -> table.live(token.digest()).map(this::sighting));
    }

    @Override
    public Uni<Optional<Sighting>> slide(AccessToken token) {
        return step(() -> table.live(token.digest()).map(this::slid).map(this::sighting));
    }

    @Override
    public Uni<List<SlideOutcome>> slideAll(List<Slide> slides) {
        return step(
                () -> slides.stream().map(this::slid).flatMap(Optional::stream).toList());
    }

    @Override
    public Uni<Boolean> exists(TokenDigest token) {
        return step(() -> table.live(token).isPresent());
    }

    @Override
    public Uni<Set<SessionId>> living(Set<SessionId> ids) {
        return step(() -> table.live(SessionFilter.ALL)
                .map(Session::id)
                .filter(ids::contains)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Uni<List<Session>> list(SessionFilter filter, Page page) {
        return step(
                () -> table.live(filter).skip(page.offset()).limit(page.limit()).toList());
    }

    @Override
    public Uni<Optional<Session>> setValue(AccessToken token, BagEntry entry) {
        return step(() -> changed(token, entry));
    }

    @Override
    public Uni<Optional<Ended>> abandon(TokenDigest token) {
        return step(() -> table.live(token).map(table::end));
    }

    @Override
    public Uni<List<Ended>> delete(SessionFilter filter, int most) {
        return step(() -> ends(table.live(filter), most));
    }

    @Override
    public Uni<RefreshOutcome> refresh(Rotation rotation) {
        return step(() -> traded(rotation));
    }

    @Override
    public Uni<List<Ended>> sweep(int most) {
        return step(() -> ends(table.expired(), most));
    }

    private Session started(SessionDraft draft, AccessToken token) {
        table.any(token.digest()).ifPresent(this::expel);
        Instant end = table.now().plus(ttl);
        Session session =
                new Session(table.nextId(), token, draft.refreshToken(), draft.subject(), draft.bag(), end, 0);
        table.add(session);
        return session;
    }

    private void expel(Session present) {
        if (table.lives(present)) {
            throw new SessionExists();
        }
        Ended unused = table.end(present);
    }

    private Optional<SlideOutcome> slid(Slide slide) {
        return table.live(slide.token())
                .map(session -> slid(session, slide.age()))
                .map(session -> new SlideOutcome(slide.token(), session.id(), session.version()));
    }

    private Session slid(Session session) {
        return slid(session, Duration.ZERO);
    }

    private Session slid(Session session, Duration age) {
        Instant end = table.now().plus(ttl).minus(age);
        return end.isAfter(session.expireAt()) ? ending(session, end) : session;
    }

    private Session ending(Session session, Instant end) {
        return table.replace(session, session.expiringAt(end));
    }

    private Optional<Session> changed(AccessToken token, BagEntry entry) {
        return table.live(token.digest()).map(session -> changed(session, entry));
    }

    private Session changed(Session session, BagEntry entry) {
        Map<String, String> entries = new HashMap<>(session.bag().entries());
        entries.put(entry.key(), entry.value());
        return table.replace(session, copy(session, Bag.checked(entries)));
    }

    private static Session copy(Session session, Bag bag) {
        return new Session(
                session.id(),
                session.accessToken(),
                session.refreshToken(),
                session.subject(),
                bag,
                session.expireAt(),
                session.version() + 1);
    }

    private RefreshOutcome traded(Rotation rotation) {
        List<Session> found = table.live(Filters.of(rotation.presented())).toList();
        return switch (found.size()) {
            case 0 -> tradedBefore(rotation);
            case 1 -> rotated(rotation, found.get(0));
            default -> throw new RefreshTokenAmbiguous();
        };
    }

    private RefreshOutcome rotated(Rotation rotation, Session old) {
        Session next = new Session(
                old.id(),
                rotation.nextAccess(),
                Optional.of(rotation.nextRefresh()),
                old.subject(),
                old.bag(),
                table.now().plus(ttl),
                old.version());
        table.markUsed(rotation.presented(), old.id());
        return RefreshOutcome.rotated(table.replace(old, next), SessionTable.ended(old));
    }

    private RefreshOutcome tradedBefore(Rotation rotation) {
        SessionTable.Used trade = table.trade(rotation.presented()).orElseThrow(SessionNotFound::new);
        Session session = table.live(trade.session()).orElseThrow(SessionNotFound::new);
        boolean graceful = trade.at().plus(rotation.grace()).isAfter(table.now());
        return graceful ? RefreshOutcome.repeated(session) : RefreshOutcome.reused(table.end(session));
    }

    private List<Ended> ends(Stream<Session> those, int most) {
        return those.limit(most).toList().stream().map(table::end).toList();
    }

    private Sighting sighting(Session session) {
        return new Sighting(session, table.now());
    }

    private <T> Uni<T> step(Supplier<T> work) {
        return line.step(() -> atomic(work));
    }

    private synchronized <T> T atomic(Supplier<T> work) {
        return work.get();
    }
}
