package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Many writers on two nodes change one document in every way at once: it is as if they had done so one after the other. */
class NamespaceSerialIT {
    private static final int WRITERS = 8;
    private static final int TIMES = 40;

    private final List<Node> nodes = List.of(SharedNode.node(), NamespaceNode.node());
    private final NamespaceRoutes data = NamespaceRoutes.fresh();
    private final List<Deed> account = new CopyOnWriteArrayList<>();

    @RepeatedTest(3)
    void isAsIfTheyHadWrittenOneAfterTheOther() {
        // Given
        long seed = new Random().nextLong();
        DocumentState first = RandomWriter.begin(data);
        List<RandomWriter> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new RandomWriter(data.at(nodes.get(number % 2)), first, seed + number, account))
                .toList();
        // When
        CompletableFuture.allOf(writers.stream().map(NamespaceSerialIT::start).toArray(CompletableFuture[]::new))
                .join();
        // Then
        List<Deed> deeds = new ArrayList<>(account);
        nodes.forEach(node -> deeds.add(RandomWriter.end(data.at(node))));
        assertThat(SerialOrder.fault(first, deeds)).as("seed %d", seed).isEmpty();
        assertThat(refusals(deeds, "conflict")).isLessThan(WRITERS * TIMES / 10);
    }

    private static long refusals(List<Deed> deeds, String error) {
        return deeds.stream().filter(deed -> deed.told().error().equals(error)).count();
    }

    /** On a thread of its own: a pool of as many threads as there are processors would let few of them contend. */
    private static CompletableFuture<Void> start(RandomWriter writer) {
        return CompletableFuture.runAsync(() -> writer.write(TIMES), NamespaceSerialIT::run);
    }

    private static void run(Runnable work) {
        new Thread(work, "writer").start();
    }
}
