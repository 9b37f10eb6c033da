package io.helicon.namespace;

import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryDocumentsTest implements DocumentsContract {
    private final InMemoryDocuments.Store store = new InMemoryDocuments.Store();

    @Override
    public Documents open(int maxNamespaces) {
        return new InMemoryDocuments(maxNamespaces, store);
    }

    @Override
    public void pass(Duration time) {
        store.pass(time);
    }

    @Override
    public List<Event> told() {
        return store.told();
    }

    @Test
    void aStoreThatIsAwayIsUnavailable() {
        // Given
        Documents documents = open();

        // When
        store.away(true);

        // Then
        assertThat(mistake(documents.find(name()))).contains(Mistake.UNAVAILABLE);
    }
}
