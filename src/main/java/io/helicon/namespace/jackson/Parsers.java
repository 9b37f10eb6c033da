package io.helicon.namespace.jackson;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Makes parsers that read characters. */
final class Parsers {
    /**
     * Texts come from a body of limited size, and StrictReading has limits of its own; names are not kept, since callers
     * could make them up without end.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .errorReportConfiguration(ErrorReportConfiguration.builder()
                    .maxErrorTokenLength(Excerpt.LENGTH)
                    .build())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Parsers() {}

    static JsonParser of(String text) throws IOException {
        return FACTORY.createParser(text.toCharArray());
    }
}
