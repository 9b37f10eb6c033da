package io.helicon.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come: one position a partition, in one opaque id that any node understands.
 *
 * <p>As text {@code <partition>.<epoch>.<millis>-<number>}, joined by {@code _}; it goes into {@code Last-Event-ID}.
 */
public final class Cursor {
    /** Nowhere yet. */
    public static final Cursor NONE = new Cursor(Map.of());

    private static final int LIMIT = 4_096;
    private static final String SEPARATOR = "_";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,4})\\.([A-Za-z0-9]{1,32})\\.(\\d{1,15})-(\\d{1,15})");

    private final Map<Integer, Position> places;
    private @Nullable String text;

    private Cursor(Map<Integer, Position> places) {
        this.places = places;
    }

    public static Cursor of(List<Position> positions) {
        Map<Integer, Position> places = new TreeMap<>();
        positions.forEach(position -> places.put(position.partition(), position));
        return new Cursor(places);
    }

    /** @return empty when it is not one of ours */
    public static Optional<Cursor> parse(String text) {
        if (text.isEmpty() || text.length() > LIMIT) {
            return Optional.empty();
        }
        Map<Integer, Position> places = new TreeMap<>();
        for (String place : text.split(SEPARATOR, -1)) {
            Matcher matcher = PLACE.matcher(place);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Position position = read(matcher);
            places.put(position.partition(), position);
        }
        return Optional.of(new Cursor(places));
    }

    /** @return the same, but there in the partition of the position */
    public Cursor at(Position position) {
        Map<Integer, Position> moved = new TreeMap<>(places);
        moved.put(position.partition(), position);
        return new Cursor(moved);
    }

    /** @return the place in a partition, if it is known */
    public Optional<Position> in(int partition) {
        return Optional.ofNullable(places.get(partition));
    }

    public List<Position> positions() {
        return List.copyOf(places.values());
    }

    /** @return whether the position is at or before this place, in the same life of the history */
    public boolean isPast(Position position) {
        return in(position.partition())
                .filter(place -> place.isInEpochOf(position) && !position.isAfter(place))
                .isPresent();
    }

    /** @return whether each place is in the same life of the history as the other's */
    public boolean isInEpochsOf(Cursor other) {
        return places.values().stream()
                .allMatch(mine ->
                        other.in(mine.partition()).filter(mine::isInEpochOf).isPresent());
    }

    private static Position read(Matcher place) {
        return new Position(
                Integer.parseInt(place.group(1)),
                place.group(2),
                Long.parseLong(place.group(3)),
                Long.parseLong(place.group(4)));
    }

    private static String write(Position position) {
        return position.partition() + "." + position.epoch() + "." + position.millis() + "-" + position.number();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && cursor.places.equals(places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /** Made when it is asked for, for nobody shows most places; twice by two threads at once does no harm. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = places.values().stream().map(Cursor::write).collect(Collectors.joining(SEPARATOR));
            text = known;
        }
        return known;
    }
}
