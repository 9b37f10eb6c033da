package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The search for a serial order finds one where there is one, and can fail. */
class SerialOrderTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DocumentState EMPTY = state("{}", "e");

    @Test
    void findsTheOrderOfDeedsAtOnceFromWhatTheirWritersWereTold() {
        assertSerial(
                atOnce(Attempt.set("b", "2"), told("{'a':'1','b':'2'}", "t2")),
                atOnce(Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                atOnce(Attempt.append("3"), told("{'a':'1','b':'2','list':['3']}", "t3")),
                atOnce(Attempt.read(), told("{'a':'1'}", "t1")));
    }

    @Test
    void findsTheOrderWhereWritersWereToldLittle() {
        assertSerial(
                atOnce(Attempt.remove("a"), Told.done()),
                atOnce(Attempt.remove("a"), Told.refused("not_found")),
                atOnce(Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                atOnce(Attempt.replace("a", text("1"), "2"), Told.refused("patch_failed")),
                atOnce(overwrite("t1", "{'c':'3'}"), Told.refused("precondition_failed")),
                atOnce(Attempt.read(), told("{}", "t2")));
    }

    @Test
    void findsTheOrderOfManyAtOnce() {
        // Given
        Stream<Deed> appended = IntStream.range(0, 200).mapToObj(SerialOrderTest::appended);
        // When
        Optional<String> fault = SerialOrder.fault(state("{'list':[]}", "e"), appended.toList());
        // Then
        assertThat(fault).isEmpty();
    }

    @Test
    void missesALostUpdate() {
        assertFault(
                atOnce(Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                atOnce(Attempt.set("b", "2"), told("{'b':'2'}", "t2")));
    }

    @Test
    void missesAnUpdateThatWasLostSilently() {
        assertFault(
                at(1, 2, Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                at(1, 3, Attempt.set("b", "2"), told("{'a':'1','b':'2'}", "t2")),
                at(4, 5, Attempt.read(), told("{'a':'1'}", "t1")));
    }

    @Test
    void seesWhatNobodyWrote() {
        assertFault(
                atOnce(Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                atOnce(Attempt.read(), told("{'a':'phantom'}", "t2")));
    }

    @Test
    void seesAChangeThatWasMadeTwice() {
        assertFault(
                at(1, 2, Attempt.append("1"), told("{'list':['1']}", "t1")),
                at(3, 4, Attempt.read(), told("{'list':['1','1']}", "t2")));
        assertFault(atOnce(Attempt.append("1"), told("{'list':['1','1']}", "t1")));
    }

    @Test
    void seesAnOldStateThatIsTold() {
        assertFault(
                at(1, 2, Attempt.set("a", "1"), told("{'a':'1'}", "t1")), at(3, 4, Attempt.read(), told("{}", "e")));
    }

    @Test
    void seesTwoThatWentOnFromOneState() {
        assertFault(
                atOnce(overwrite("e", "{'a':'1'}"), told("{'a':'1'}", "t1")),
                atOnce(overwrite("e", "{'b':'2'}"), told("{'b':'2'}", "t2")));
    }

    @Test
    void seesWhatComesBackAfterItWasRemoved() {
        assertFault(
                at(1, 2, Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                at(3, 4, Attempt.remove("a"), Told.done()),
                at(5, 6, Attempt.set("b", "2"), told("{'a':'1','b':'2'}", "t2")));
    }

    @Test
    void seesRefusalsWithoutAReason() {
        assertFault(atOnce(overwrite("e", "{}"), Told.refused("precondition_failed")));
        assertFault(atOnce(Attempt.set("a", "1"), Told.refused("precondition_failed")));
        assertFault(
                at(1, 2, Attempt.set("a", "1"), told("{'a':'1'}", "t1")),
                at(3, 4, Attempt.remove("a"), Told.refused("not_found")));
        assertFault(atOnce(Attempt.read(), Told.refused("unavailable")));
    }

    @Test
    void seesARefusedChangeThatWasMadeAllTheSame() {
        assertFault(
                at(1, 2, Attempt.append("1"), Told.refused("conflict")),
                at(3, 4, Attempt.read(), told("{'list':['1']}", "t1")));
    }

    @Test
    void seesATagThatChangesByItself() {
        assertFault(atOnce(Attempt.read(), told("{}", "another")));
    }

    /** One of many, of which each tells how many there were before it. */
    private static Deed appended(int number) {
        int place = number * 77 % 200;
        String list = IntStream.rangeClosed(0, place)
                .mapToObj(it -> "'" + it + "'")
                .toList()
                .toString();
        return atOnce(Attempt.append(Integer.toString(place)), told("{'list':" + list + "}", "t" + place));
    }

    private static Attempt overwrite(String tag, String json) {
        return Attempt.overwrite(state("{}", tag), members(json));
    }

    private static Deed atOnce(Attempt attempt, Told told) {
        return at(0, 10, attempt, told);
    }

    private static Deed at(long begun, long ended, Attempt attempt, Told told) {
        return new Deed(attempt, told, begun, ended);
    }

    private static Told told(String json, String tag) {
        return new Told("", Optional.of(state(json, tag)));
    }

    private static DocumentState state(String json, String tag) {
        return new DocumentState(members(json), tag);
    }

    private static ObjectNode members(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    private static void assertSerial(Deed... deeds) {
        assertThat(SerialOrder.fault(EMPTY, List.of(deeds))).isEmpty();
    }

    private static void assertFault(Deed... deeds) {
        assertThat(SerialOrder.fault(EMPTY, List.of(deeds))).isPresent();
    }
}
