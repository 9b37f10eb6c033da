package io.helicon.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/** One HTTP request and the status it should be answered with. */
public record HttpCall(HttpMethod method, String path, Map<String, String> headers, Buffer body, int status) {}
