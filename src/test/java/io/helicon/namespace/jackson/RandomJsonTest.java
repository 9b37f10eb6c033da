package io.helicon.namespace.jackson;

import static io.helicon.namespace.jackson.JsonRoom.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentKey;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Members;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SessionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds what must hold of any document against documents made up; a failure tells the seed that makes the same again. */
class RandomJsonTest {
    private static final int ROUNDS = 5_000;
    private static final DocumentName NAME = new DocumentName(new SessionKey("s"), new Namespace("n"));

    private final DocumentJson json = JsonRoom.json();

    /** One round: what is made up, from a seed of its own. */
    private record Round(Random random, RandomJson made) {}

    @Test
    void whatIsReadIsKeptByteForByte() {
        rounds(round -> {
            Members members = json.read(bytes(round.made().object(4)));
            Document document = Document.of(NAME, Instant.EPOCH, members, Optional.empty());
            assertThat(document.members()).isEqualTo(members);
            assertThat(json.read(bytes(document.json()))).isEqualTo(members);
            assertThat(json.adopt(NAME, document.json(), Optional.empty())).isEqualTo(document);
        });
    }

    @Test
    void readingLeavesNothingOutButMetadata() {
        rounds(round -> {
            String body = round.made().object(4);
            Map<String, @Nullable Object> left = Plain.object(Plain.of(body));
            Members members = json.read(bytes(body));
            boolean plain = left.keySet().stream().noneMatch(DocumentKey.METADATA::contains);
            left.keySet().removeAll(DocumentKey.METADATA);
            assertThat(Plain.of(members.json())).isEqualTo(left);
            assertThat(members.text()
                            .equals(body.substring(1, body.length() - 1).strip()))
                    .isEqualTo(plain);
        });
    }

    @Test
    void settingAMemberChangesThatMemberAlone() {
        rounds(round -> {
            Members before = members(round);
            DocumentKey key = new DocumentKey(round.made().any(List.of("a", "b", "0", "\u00e9", "a\"b", "new")));
            String value = round.made().value(2);
            Members after = json.with(before, key, value);
            Map<String, @Nullable Object> expected = tree(before);
            expected.put(key.value(), Plain.of(value));
            assertThat(new ArrayList<>(tree(after).entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
            assertThat(json.value(after, key)).contains(value);
            assertOthersAreKept(before, after, key.value());
            String old = json.value(before, key).orElse(value);
            assertThat(json.with(json.with(after, key, old), key, value)).isEqualTo(after);
            assertThat(old.equals(value) || json.with(after, key, old).equals(before))
                    .isTrue();
        });
    }

    @Test
    void removingAMemberChangesThatMemberAlone() {
        rounds(round -> {
            Members before = members(round);
            DocumentKey key = new DocumentKey(round.made().any(List.of("a", "b", "0", "\u00e9", "a\"b")));
            Optional<Members> after = json.without(before, key);
            Map<String, @Nullable Object> expected = tree(before);
            assertThat(after.isPresent()).isEqualTo(expected.containsKey(key.value()));
            expected.remove(key.value());
            assertThat(tree(after.orElse(before))).isEqualTo(expected);
            assertOthersAreKept(before, after.orElse(before), key.value());
        });
    }

    @Test
    void mergingDoesWhatTheRfcSays() {
        rounds(round -> {
            Members before = members(round);
            String patch = round.made().object(3);
            Members after = json.merge(before, bytes(patch));
            Map<String, @Nullable Object> changes = Plain.object(Plain.of(patch));
            changes.keySet().removeAll(DocumentKey.METADATA);
            assertThat(tree(after)).isEqualTo(Plain.merge(tree(before), changes));
            assertOthersAreKept(before, after, changes.keySet().toArray(new String[0]));
        });
    }

    @Test
    void patchingDoesWhatTheRfcSays() {
        List<Mistake> ends = new ArrayList<>();
        rounds(round -> {
            Members before = members(round);
            RandomPatch patch = RandomPatch.of(round.random(), before);
            @Nullable Members after = null;
            try {
                after = json.patch(before, bytes(patch.json()));
            } catch (NamespaceProblem failed) {
                ends.add(failed.mistake());
            }
            assertSame(before, patch, after);
        });
        assertThat(ends).hasSizeBetween(ROUNDS / 10, ROUNDS * 9 / 10).contains(Mistake.PATCH_FAILED);
    }

    @Test
    void garbageFailsAsABadBodyDoes() {
        rounds(round -> {
            byte[] body = bytes(round.made().object(4));
            byte[] cut = Arrays.copyOf(body, round.random().nextInt(body.length + 1));
            for (int i = round.random().nextInt(4); i > 0 && cut.length > 0; i--) {
                cut[round.random().nextInt(cut.length)] = (byte) round.random().nextInt(256);
            }
            for (Consumer<byte[]> reading : readings()) {
                assertEndsWell(reading, cut);
            }
        });
    }

    private List<Consumer<byte[]>> readings() {
        return List.of(
                it -> assertThat(json.read(it)).isNotNull(),
                it -> assertThat(json.readValue(it)).isNotNull(),
                it -> assertThat(json.merge(Members.NONE, it)).isNotNull(),
                it -> assertThat(json.patch(Members.NONE, it)).isNotNull());
    }

    private static void assertEndsWell(Consumer<byte[]> reading, byte[] body) {
        try {
            reading.accept(body);
        } catch (NamespaceProblem expected) {
            assertThat(expected.mistake())
                    .isIn(Mistake.INVALID_JSON, Mistake.ROOT_MUST_BE_OBJECT, Mistake.INVALID_PATCH);
        }
    }

    private static void assertSame(Members before, RandomPatch patch, @Nullable Members after) {
        @Nullable Object expected = null;
        try {
            expected = PlainPatch.apply(tree(before), Plain.array(Plain.of(patch.json())));
        } catch (IllegalStateException doesNotFit) {
            assertThat(after).isNull();
        }
        if (expected instanceof Map) {
            Map<String, @Nullable Object> members = Plain.object(expected);
            members.keySet().removeAll(DocumentKey.METADATA);
            assertThat(tree(Objects.requireNonNull(after))).isEqualTo(members);
        }
        if (after != null && !patch.touchesAll()) {
            assertOthersAreKept(before, after, patch.touched().toArray(new String[0]));
        }
    }

    /** The white space around members at the ends may go. */
    private static void assertOthersAreKept(Members before, Members after, String... touched) {
        Map<String, Part> old = parts(before);
        Map<String, Part> present = parts(after);
        old.keySet().removeAll(List.of(touched));
        old.forEach((name, part) -> assertThat(part(present.get(name))).isEqualTo(part(part)));
    }

    private static @Nullable String part(@Nullable Part part) {
        return part == null ? null : part.lead().strip() + part.value().text();
    }

    private static Map<String, Part> parts(Members members) {
        return Value.of(members.json()).members().members();
    }

    private Members members(Round round) {
        return json.read(bytes(round.made().object(4)));
    }

    private static Map<String, @Nullable Object> tree(Members members) {
        return Plain.object(Plain.of(members.json()));
    }

    private static void rounds(Consumer<Round> test) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + ROUNDS; seed++) {
            Random random = new Random(seed);
            try {
                test.accept(new Round(random, new RandomJson(random)));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("with the seed " + seed, e);
            }
        }
    }
}
