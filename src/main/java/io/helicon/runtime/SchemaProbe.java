package io.helicon.runtime;

import io.helicon.namespace.SchemaFault;
import io.helicon.namespace.SchemaShelf;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Are the schemas known? A broken one is told and stops nothing: others are judged all the same. */
@Singleton
class SchemaProbe implements Probe {
    private final SchemaShelf shelf;

    SchemaProbe(SchemaShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "schemas";
    }

    @Override
    public Uni<ProbeResult> check() {
        return Uni.createFrom().item(this::found);
    }

    private ProbeResult found() {
        if (!shelf.isKnown()) {
            return ProbeResult.down("the registry of schemas has not been read yet");
        }
        List<SchemaFault> faults = shelf.faults();
        return faults.isEmpty() ? ProbeResult.ok() : ProbeResult.impaired(told(faults));
    }

    private static String told(List<SchemaFault> faults) {
        return faults.stream().map(SchemaFault::told).collect(Collectors.joining("; ", "broken: ", ""));
    }
}
