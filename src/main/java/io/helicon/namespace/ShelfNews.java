package io.helicon.namespace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What the log says when schemas have changed: each thing once, when it begins to be so. */
final class ShelfNews {
    private static final int MOST = 20;

    private final SchemaWorkshop workshop;
    private final SchemaStock before;
    private final SchemaStock after;
    private final List<Line> lines = new ArrayList<>();

    /** One line of the log. */
    record Line(Logger.Level level, String text) {}

    private ShelfNews(SchemaWorkshop workshop, SchemaStock before, SchemaStock after) {
        this.workshop = workshop;
        this.before = before;
        this.after = after;
    }

    static List<Line> of(SchemaWorkshop workshop, SchemaStock before, SchemaStock after) {
        ShelfNews news = new ShelfNews(workshop, before, after);
        after.files().remarks().stream()
                .filter(remark -> !before.files().remarks().contains(remark))
                .forEach(news::warn);
        Stream.concat(before.shelved().values().stream(), after.shelved().values().stream())
                .map(shelved -> shelved.text().name())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(news::tell);
        return news.lines;
    }

    private void tell(SchemaName name) {
        Optional<Shelved> old = before.find(name);
        Optional<Shelved> now = after.find(name);
        if (now.isEmpty()) {
            old.ifPresent(gone -> info(gone.text().origin().place() + " is gone"));
        } else {
            told(old, now.get());
        }
    }

    private void told(Optional<Shelved> old, Shelved now) {
        String place = now.text().origin().place();
        boolean same = old.filter(it -> it.text().equals(now.text())).isPresent();
        if (!same) {
            info(place + (old.isPresent() ? " has changed" : " is here"));
            old.ifPresent(it -> warnOfBreaks(it, now));
        }
        if (now.fault().isPresent()) {
            warnOfFault(same ? old.flatMap(Shelved::fault) : Optional.empty(), now);
        } else if (same && old.flatMap(Shelved::fault).isPresent()) {
            info(place + " is good again");
        }
    }

    private void warnOfFault(Optional<SchemaFault> known, Shelved now) {
        if (!known.equals(now.fault())) {
            String judge = now.good().isPresent()
                    ? "its last good version still judges"
                    : "it never was a good one, so nothing is written to its namespace";
            now.fault().ifPresent(fault -> warn(fault.logged() + "; " + judge));
        }
    }

    /** Who puts into the registry was told already. */
    private void warnOfBreaks(Shelved old, Shelved now) {
        boolean file = now.text().origin().source() == SchemaOrigin.Source.DIRECTORY;
        List<Detail> breaks = file && now.fault().isEmpty() ? breaks(old, now) : List.of();
        if (!breaks.isEmpty()) {
            warn(now.text().origin().place() + " forbids what its previous version allowed: " + told(breaks));
        }
    }

    private List<Detail> breaks(Shelved old, Shelved now) {
        return old.judging().isPresent() && now.judging().isPresent()
                ? workshop.breaks(old.judging().get(), now.judging().get())
                : List.of();
    }

    private static String told(List<Detail> breaks) {
        String first = breaks.stream()
                .limit(MOST)
                .map(detail -> (detail.path() + " " + detail.message()).strip())
                .collect(Collectors.joining("; "));
        return breaks.size() > MOST ? first + "; and " + (breaks.size() - MOST) + " more" : first;
    }

    private void info(String text) {
        lines.add(new Line(Logger.Level.INFO, text));
    }

    private void warn(String text) {
        lines.add(new Line(Logger.Level.WARN, text));
    }
}
