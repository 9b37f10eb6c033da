package io.helicon.namespace.jackson;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, strings, numbers, booleans and null, and what patches mean on it: simple, slow, and with nothing in
 * common with what is tested.
 */
final class Plain {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    private Plain() {}

    static @Nullable Object of(String json) {
        try {
            return normal(MAPPER.readValue(json, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // Jackson makes objects of nothing else
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new LinkedHashMap<>((Map<String, @Nullable Object>) map);
        }
        throw new IllegalStateException("no object");
    }

    @SuppressWarnings("unchecked") // Jackson makes arrays of nothing else
    static List<@Nullable Object> array(@Nullable Object value) {
        return new ArrayList<>((List<@Nullable Object>) value);
    }

    /** RFC 7396, 2. */
    static @Nullable Object merge(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map)) {
            return patch;
        }
        Map<String, @Nullable Object> merged = target instanceof Map ? object(target) : new LinkedHashMap<>();
        object(patch).forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, merge(merged.get(name), value));
            }
        });
        return merged;
    }

    private static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Map) {
            Map<String, @Nullable Object> map = object(value);
            map.replaceAll((name, member) -> normal(member));
            return map;
        }
        if (value instanceof List) {
            List<@Nullable Object> list = array(value);
            list.replaceAll(Plain::normal);
            return list;
        }
        return value instanceof Number ? number(value) : value;
    }

    private static Object number(Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
