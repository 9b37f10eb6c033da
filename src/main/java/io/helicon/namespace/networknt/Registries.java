package io.helicon.namespace.networknt;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the library's registries: of given texts and the built-in meta-schemas, and of nothing else in the world. */
final class Registries {
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            // Our own are told; these would need bundles of all languages in a native image.
            .messageSource((key, otherwise, locale, arguments) -> key)
            // It would swallow what is wrong.
            .preloadSchema(false)
            .regularExpressionFactory(PatientPattern::new)
            .build();

    private Registries() {}

    /** @param texts of schemas, by their places */
    static SchemaRegistry of(Map<String, String> texts) {
        SchemaLoader loader = new SchemaLoader(
                List.of(), List.of(iri -> source(texts.get(iri.toString()))), iri -> isKnown(texts, iri), null);
        return SchemaRegistry.builder()
                .dialectRegistry(new BasicDialectRegistry(Keywords.DIALECTS))
                .nodeReader(new Json())
                .schemaLoader(loader)
                .schemaRegistryConfig(CONFIG)
                .build();
    }

    private static boolean isKnown(Map<String, String> texts, AbsoluteIri iri) {
        return texts.containsKey(iri.toString()) || iri.toString().matches("https?://json-schema\\.org/draft[-/].*");
    }

    private static @Nullable InputStreamSource source(@Nullable String text) {
        return text == null ? null : () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
