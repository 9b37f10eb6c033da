package io.helicon.event.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A response that keeps what is written, and whose client reads when a test says so; anything else is an error. */
final class FakeResponse implements InvocationHandler {
    final List<String> writes = new ArrayList<>();
    boolean full;
    boolean ended;

    private final Map<String, Handler<@Nullable Object>> handlers = new HashMap<>();

    HttpServerResponse response() {
        Class<?>[] type = {HttpServerResponse.class};
        return (HttpServerResponse) Proxy.newProxyInstance(type[0].getClassLoader(), type, this);
    }

    void drain() {
        full = false;
        call("drainHandler");
    }

    void close() {
        call("closeHandler");
    }

    private void call(String name) {
        Objects.requireNonNull(handlers.get(name)).handle(null);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "drainHandler", "closeHandler", "exceptionHandler" -> keep(method.getName(), arguments[0]);
            case "write" -> write(arguments[0]);
            case "end" -> {
                write(arguments[0]);
                ended = true;
            }
            case "writeQueueFull" -> {
                return full;
            }
            default -> throw new UnsupportedOperationException(method.toString());
        }
        return proxy;
    }

    @SuppressWarnings("unchecked") // the parameter of those methods
    private void keep(String name, Object handler) {
        handlers.put(name, (Handler<@Nullable Object>) handler);
    }

    private void write(Object buffer) {
        if (ended) {
            throw new IllegalStateException("written after its end");
        }
        writes.add(((Buffer) buffer).toString());
    }
}
