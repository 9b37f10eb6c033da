package io.helicon.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What an HTTP route answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** @return the header's first value, empty when there is none */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** @return the content type without its parameters */
    public String contentType() {
        return header("Content-Type").replaceAll(";.*", "");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** @return the text of a field of the JSON body, empty when there is none */
    public String text(String field) {
        return json().path(field).asText();
    }
}
