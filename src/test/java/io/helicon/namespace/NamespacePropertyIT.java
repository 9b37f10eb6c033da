package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever JSON is written, it is read again byte for byte. */
class NamespacePropertyIT {
    private static final int ROUNDS = 300;

    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @Test
    void tellsRandomDocumentsAsTheyWereWritten() {
        long seed = new Random().nextLong();
        RandomDocuments documents = new RandomDocuments(seed);
        for (int round = 0; round < ROUNDS; round++) {
            assertComesBack("{" + documents.members() + "}", "seed " + seed + ", round " + round);
        }
    }

    @Test
    void leavesRandomDocumentsAsTheyWereWhenAMemberComesAndGoes() {
        long seed = new Random().nextLong();
        RandomDocuments documents = new RandomDocuments(seed);
        for (int round = 0; round < ROUNDS / 3; round++) {
            assertStaysAsItWas("{" + documents.members() + "}", "seed " + seed + ", round " + round);
        }
    }

    private void assertComesBack(String document, String round) {
        Answer stored = data.put(document, "ns");
        Answer read = data.get("ns");
        assertThat(stored.status()).as("%s: %s", round, document).isEqualTo(200);
        assertThat(data.members(read)).as(round).isEqualTo(document);
        assertThat(read.body()).as(round).isEqualTo(stored.body());
        assertThat(read.header("ETag")).as(round).isEqualTo(stored.header("ETag"));
        assertThat(data.read("ns").body()).as(round).endsWith(",\"ns\":" + stored.body() + "}");
    }

    private void assertStaysAsItWas(String document, String round) {
        data.put(document, "ns");
        assertThat(data.put(document, "ns", "mark").status())
                .as("%s: %s", round, document)
                .isEqualTo(200);
        assertThat(data.get("ns", "mark").body()).as(round).isEqualTo(document);
        assertThat(data.delete("ns", "mark").status()).as(round).isEqualTo(200);
        assertThat(data.members("ns")).as(round).isEqualTo(document);
        data.put(document, "ns", "mark");
        data.merge("{\"mark\":null}", "ns");
        assertThat(data.get("ns").json()).as(round).hasSize(3 + members(document));
    }

    private static int members(String document) {
        return new Answer(200, HttpHeaders.of(Map.of(), (name, value) -> true), document)
                .json()
                .size();
    }
}
