package io.helicon.namespace.networknt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as judges see it: every number is a decimal, exactly as it is written. */
final class Json implements NodeReader {
    private static final JsonNodeFactory DECIMALS = new Decimals();

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(DECIMALS)
            .build()
            .reader();

    static JsonNode read(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("what is judged is no JSON", noJson);
        }
    }

    /** Everything is read as JSON, whatever its name ends with. */
    @Override
    public JsonNode readTree(String content, InputFormat format) throws IOException {
        return READER.readTree(content);
    }

    @Override
    public JsonNode readTree(InputStream content, InputFormat format) throws IOException {
        return READER.readTree(content);
    }

    /** @param value maps, lists, texts, BigDecimals, Booleans, and null */
    static JsonNode node(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            ObjectNode object = DECIMALS.objectNode();
            members.forEach((name, member) -> object.set(String.valueOf(name), node(member)));
            return object;
        }
        if (value instanceof Collection<?> items) {
            return DECIMALS.arrayNode().addAll(items.stream().map(Json::node).toList());
        }
        return scalar(value);
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return DecimalNode.valueOf(number);
        }
        if (value instanceof Boolean bool) {
            return DECIMALS.booleanNode(bool);
        }
        return value == null ? DECIMALS.nullNode() : DECIMALS.textNode(String.valueOf(value));
    }

    /** Makes decimals of whole numbers too. */
    private static final class Decimals extends JsonNodeFactory {
        private static final long serialVersionUID = 1L;

        Decimals() {
            super(true);
        }

        @Override
        public NumericNode numberNode(int number) {
            return DecimalNode.valueOf(BigDecimal.valueOf(number));
        }

        @Override
        public NumericNode numberNode(long number) {
            return DecimalNode.valueOf(BigDecimal.valueOf(number));
        }

        @Override
        public DecimalNode numberNode(BigInteger number) {
            return DecimalNode.valueOf(new BigDecimal(number));
        }
    }
}
