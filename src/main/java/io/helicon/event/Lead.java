package io.helicon.event;

import java.util.List;

/**
 * What a client knows already that this node has yet to hear: it comes from a node that was ahead.
 *
 * <p>Until this node has come as far, the client is not told again what it knows, and its place never goes back.
 *
 * @param place where the client is
 * @param joined where this node was when the client joined it
 */
record Lead(Cursor place, Cursor joined) {
    static final Lead NONE = new Lead(Cursor.NONE, Cursor.NONE);

    /** @return the lead of a client, none when the node is as far as it is in every partition */
    static Lead of(Cursor place, Cursor joined) {
        Lead lead = new Lead(place, joined);
        return lead.over(joined).equals(joined) ? NONE : lead;
    }

    boolean isNone() {
        return place.equals(Cursor.NONE);
    }

    /** @return whether a notice tells the client what it knows */
    boolean knows(Notice notice) {
        return notice.position().filter(this::knows).isPresent();
    }

    private boolean knows(Position position) {
        return place.in(position.partition())
                .filter(mine -> isBehind(position, mine))
                .isPresent();
    }

    /** @return the same notice, as told to this client */
    Notice tell(Notice notice) {
        return notice.between(over(notice.before()), over(notice.cursor()));
    }

    /** @return where the client is when this node is there */
    Cursor over(Cursor there) {
        List<Position> positions = there.positions().stream().map(this::further).toList();
        return Cursor.of(positions);
    }

    private Position further(Position position) {
        return place.in(position.partition())
                .filter(mine -> isBehind(position, mine))
                .orElse(position);
    }

    /** In another life of the history than the client's, this node is behind as long as it is in the one it was in. */
    private boolean isBehind(Position position, Position mine) {
        return position.isInEpochOf(mine)
                ? !position.isAfter(mine)
                : joined.in(position.partition()).filter(position::isInEpochOf).isPresent();
    }
}
