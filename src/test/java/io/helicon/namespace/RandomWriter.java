package io.helicon.namespace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.helicon.support.Answer;
import io.helicon.support.Rest;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Changes one document at random, in every way there is, and keeps account of what it was told. Every value is written once. */
final class RandomWriter {
    private static final String NAMESPACE = "contended";
    private static final List<String> KEYS = List.of("a", "b", "c", "d");

    private final NamespaceRoutes data;
    private final String name;
    private final Random random;
    private final List<Deed> account;
    private final List<Supplier<Deed>> ways =
            List.of(this::read, this::set, this::remove, this::merge, this::append, this::replace, this::overwrite);

    private DocumentState seen;
    private int marks;

    /** @param account shared with others */
    RandomWriter(NamespaceRoutes data, DocumentState seen, long seed, List<Deed> account) {
        this.data = data;
        this.seen = seen;
        this.name = Long.toHexString(seed);
        this.random = new Random(seed);
        this.account = account;
    }

    /** Creates the document that is contended for. */
    static DocumentState begin(NamespaceRoutes data) {
        return Told.of(data.put("{\"list\":[]}", NAMESPACE)).after().orElseThrow();
    }

    /** @return the document as it is now, as the last of all deeds */
    static Deed end(NamespaceRoutes data) {
        return deed(Attempt.read(), data.call("GET", NAMESPACE));
    }

    void write(int times) {
        for (int time = 0; time < times; time++) {
            Deed deed = ways.get(random.nextInt(ways.size())).get();
            seen = deed.told().after().orElse(seen);
            account.add(deed);
        }
    }

    private Deed read() {
        return end(data);
    }

    private Deed set() {
        String key = key();
        String mark = mark();
        return deed(Attempt.set(key, mark), data.call("PUT", NAMESPACE, key).json(quoted(mark)));
    }

    private Deed remove() {
        String key = key();
        return deed(Attempt.remove(key), data.call("DELETE", NAMESPACE, key));
    }

    private Deed merge() {
        String gone = key();
        String key = KEYS.get((KEYS.indexOf(gone) + 1) % KEYS.size());
        String mark = mark();
        return deed(
                Attempt.merge(key, mark, gone),
                data.call("PATCH", NAMESPACE)
                        .body(NamespaceRoutes.MERGE, "{\"%s\":\"%s\",\"%s\":null}".formatted(key, mark, gone)));
    }

    private Deed append() {
        String mark = mark();
        return deed(Attempt.append(mark), patch("[{\"op\":\"add\",\"path\":\"/list/-\",\"value\":\"%s\"}]", mark));
    }

    private Deed replace() {
        String key = key();
        JsonNode value = seen.members().path(key).isTextual() ? seen.members().path(key) : TextNode.valueOf("none");
        String mark = mark();
        String test = "[{\"op\":\"test\",\"path\":\"/%s\",\"value\":%s},".formatted(key, value);
        return deed(
                Attempt.replace(key, value, mark),
                patch(test + "{\"op\":\"replace\",\"path\":\"/" + key + "\",\"value\":\"%s\"}]", mark));
    }

    private Deed overwrite() {
        ObjectNode all = seen.members().deepCopy().put(key(), mark());
        return deed(
                Attempt.overwrite(seen, all),
                data.call("PUT", NAMESPACE).header("If-Match", seen.tag()).json(all.toString()));
    }

    private Rest.Call patch(String format, String mark) {
        return data.call("PATCH", NAMESPACE).body(NamespaceRoutes.PATCH, format.formatted(mark));
    }

    private static Deed deed(Attempt attempt, Rest.Call call) {
        long begun = System.nanoTime();
        Answer answer = call.send();
        return new Deed(attempt, Told.of(answer), begun, System.nanoTime());
    }

    private String key() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    private String mark() {
        marks++;
        return name + "-" + marks;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
