package io.helicon.namespace.redis;

import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentKey;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Members;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.time.Instant;
import java.util.Optional;

/** Knows as much of JSON as Sessionator wrote behind its members, to adopt what it stored. */
final class PlainDocumentJson implements DocumentJson {
    @Override
    public Document adopt(DocumentName name, String json, Optional<Instant> expires) {
        int end = json.indexOf("\"_session\":");
        int time = json.indexOf("\"_modified\":\"");
        if (end < 0 || time < 0) {
            throw NamespaceProblem.of(Mistake.INVALID_JSON);
        }
        String members = json.substring(1, Math.max(1, end - 1));
        String modified = json.substring(time + 13, time + 37);
        return new Document(name, Document.head(name) + modified + Document.tail(new Members(members)), expires);
    }

    @Override
    public Members read(byte[] body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String readValue(byte[] body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> value(Members members, DocumentKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Members with(Members members, DocumentKey key, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Members> without(Members members, DocumentKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Members merge(Members members, byte[] patch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Members patch(Members members, byte[] patch) {
        throw new UnsupportedOperationException();
    }
}
