package io.helicon.namespace.jackson;

import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentKey;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Members;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.namespace.NamespaceProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads bodies with a {@link StrictReading}, and cuts and joins what it is asked to change. */
@Singleton
class JacksonDocumentJson implements DocumentJson {
    /** A JSON Patch has its values in an object in an array. */
    private static final int AROUND_VALUES = 2;

    private final NamespaceConfig config;

    JacksonDocumentJson(NamespaceConfig config) {
        this.config = config;
    }

    @Override
    public Members read(byte[] body) {
        Value document = object(StrictReading.read(Utf8.decode(body), config.maxDepth()));
        return members(document);
    }

    /** Not as deep as a document, since the value becomes a part of one. */
    @Override
    public String readValue(byte[] body) {
        return present(StrictReading.read(Utf8.decode(body), config.maxDepth() - 1));
    }

    @Override
    public Document adopt(DocumentName name, String json, Optional<Instant> expires) {
        Value document = Stored.object(name, json);
        Instant modified = Stored.modified(document);
        return Document.of(name, modified, members(document), expires);
    }

    @Override
    public Optional<String> value(Members members, DocumentKey key) {
        Parts parts = document(members).parts();
        return parts.has(key.value()) ? Optional.of(parts.get(key.value()).text()) : Optional.empty();
    }

    @Override
    public Members with(Members members, DocumentKey key, String value) {
        Value document = document(members);
        int unused = document.add(key.value(), Value.of(value));
        return members(document);
    }

    @Override
    public Optional<Members> without(Members members, DocumentKey key) {
        Value document = document(members);
        if (!document.parts().has(key.value())) {
            return Optional.empty();
        }
        int unused = document.remove(key.value());
        return Optional.of(members(document));
    }

    @Override
    public Members merge(Members members, byte[] patch) {
        Value changes = object(StrictReading.read(Utf8.decode(patch), config.maxDepth()));
        removeMetadata(changes);
        return members(Merging.merge(document(members), changes));
    }

    @Override
    public Members patch(Members members, byte[] patch) {
        Value read = Value.of(present(StrictReading.read(Utf8.decode(patch), config.maxDepth() + AROUND_VALUES)));
        List<Operation> operations = OperationReading.read(read);
        Value patched =
                object(new Patching(document(members), config).apply(operations).text());
        Depth.refuseBeyond(config.maxDepth(), patched.text());
        return members(patched);
    }

    private static Value document(Members members) {
        return Value.of(members.json());
    }

    private static Members members(Value document) {
        removeMetadata(document);
        String text = document.text();
        return new Members(text.substring(1, text.length() - 1).strip());
    }

    private static void removeMetadata(Value document) {
        for (String name : DocumentKey.METADATA) {
            if (document.parts().has(name)) {
                int unused = document.remove(name);
            }
        }
    }

    private static Value object(String text) {
        if (!text.startsWith("{")) {
            throw NamespaceProblem.of(Mistake.ROOT_MUST_BE_OBJECT);
        }
        return Value.of(text);
    }

    private static String present(String text) {
        if (text.isEmpty()) {
            throw NamespaceProblem.of(Mistake.INVALID_JSON, "there is nothing");
        }
        return text;
    }
}
