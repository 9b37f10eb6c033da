package io.helicon.namespace;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.namespace.ShelfNews.Line;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfNewsTest {
    private final SchemaWorkshop workshop = new FakeLanguage().workshop();
    private final Map<SchemaName, SchemaText> texts = new HashMap<>();
    private SchemaStock stock = SchemaStock.UNREAD;

    private void file(String name, String text) {
        Path path = Path.of("schemas", name + ".yaml");
        SchemaName key = new SchemaName(name);
        texts.put(key, new SchemaText(key, SchemaOrigin.ofFile(path), text, Optional.empty()));
    }

    private List<String> news(String... remarks) {
        SchemaFiles files = new SchemaFiles(texts, List.of(remarks));
        SchemaStock after = new SchemaStock(files, Registered.NONE, Seating.of(workshop, stock, texts));
        List<Line> lines = ShelfNews.of(workshop, stock, after);
        stock = after;
        return lines.stream().map(line -> line.level() + " " + line.text()).toList();
    }

    @Test
    void comingsChangesAndGoingsAreTold() {
        // Given
        file("a", "needs x");
        List<String> coming = news();
        file("a", "part x");
        List<String> change = news();
        texts.clear();

        // When
        List<String> going = news();

        // Then
        assertThat(coming).containsExactly("INFO schemas/a.yaml is here");
        assertThat(change).containsExactly("INFO schemas/a.yaml has changed");
        assertThat(going).containsExactly("INFO schemas/a.yaml is gone");
        assertThat(news()).isEmpty();
    }

    @Test
    void aBrokenTextIsToldOnceWithItsPlaceAndWhatJudges() {
        // Given
        file("a", "needs x\ntypo");
        file("b", "needs x");
        List<String> first = news();
        file("b", "typo");

        // When
        List<String> second = news();

        // Then
        assertThat(first)
                .containsExactly(
                        "INFO schemas/a.yaml is here",
                        "WARN schemas/a.yaml:2: a typing error; it never was a good one, so nothing is written to its "
                                + "namespace",
                        "INFO schemas/b.yaml is here");
        assertThat(second)
                .containsExactly(
                        "INFO schemas/b.yaml has changed",
                        "WARN schemas/b.yaml:1: a typing error; its last good version still judges");
        assertThat(news()).isEmpty();
    }

    @Test
    void whoIsBrokenByOthersIsToldAndThatItIsGoodAgain() {
        // Given
        file("a", "ref b");
        file("b", "part x");
        List<String> unused = news();
        texts.remove(new SchemaName("b"));
        List<String> broken = news();
        file("b", "part x");

        // When
        List<String> again = news();

        // Then
        assertThat(broken)
                .contains(
                        "WARN schemas/a.yaml: it refers to b, which leads nowhere; its last good version still judges");
        assertThat(again).containsExactly("INFO schemas/a.yaml is good again", "INFO schemas/b.yaml is here");
    }

    @Test
    void aFileThatForbidsMoreThanItsPreviousVersionIsWarnedOf() {
        // Given
        file("a", "needs x");
        List<String> unused = news();
        file("a", "needs x\nneeds y\nneeds z");

        // When
        List<String> news = news();

        // Then
        assertThat(news)
                .containsExactly(
                        "INFO schemas/a.yaml has changed",
                        "WARN schemas/a.yaml forbids what its previous version allowed: /y is needed now; /z is needed "
                                + "now");
    }

    @Test
    void aListOfManyBreaksIsCut() {
        // Given
        file("a", "part x");
        List<String> unused = news();
        file("a", "needs w" + IntStream.range(0, 32).mapToObj(Integer::toString).collect(joining("\nneeds w")));

        // When
        List<String> news = news();

        // Then
        assertThat(news.get(1)).endsWith("; and 12 more");
    }

    @Test
    void aRemarkIsToldOnce() {
        // Given
        List<String> first = news("one");

        // When
        List<String> second = news("one", "two");

        // Then
        assertThat(first).containsExactly("WARN one");
        assertThat(second).containsExactly("WARN two");
    }
}
