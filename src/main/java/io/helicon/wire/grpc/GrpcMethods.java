package io.helicon.wire.grpc;

import io.grpc.BindableService;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.helicon.wire.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.reflection.service.ReflectionServiceV1;
import io.quarkus.grpc.reflection.service.ReflectionServiceV1alpha;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The methods of all services, by the path they are called at: the {@link GrpcService} beans (the standard health
 * service is one of them), and server reflection about them.
 */
@Singleton
class GrpcMethods {
    private final Instance<BindableService> services;
    private final Instance<ServerInterceptor> interceptors;
    private final MeterRegistry registry;
    private final Tracing tracing;
    private final int maxMessageSize;

    /** Built once, at the start; until then nothing is found. */
    private volatile Map<String, GrpcMethod<?, ?>> byPath = Map.of();

    GrpcMethods(
            @GrpcService Instance<BindableService> services,
            @Any Instance<ServerInterceptor> interceptors,
            MeterRegistry registry,
            Tracing tracing,
            @ConfigProperty(name = "quarkus.grpc.server.max-inbound-message-size") int maxMessageSize) {
        this.services = services;
        this.interceptors = interceptors;
        this.registry = registry;
        this.tracing = tracing;
        this.maxMessageSize = maxMessageSize;
    }

    Optional<GrpcMethod<?, ?>> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    void bind() {
        List<ServerServiceDefinition> bound =
                services.stream().map(BindableService::bindService).toList();
        List<ServerInterceptor> chain = chain();
        Map<String, GrpcMethod<?, ?>> methods = new HashMap<>();
        Stream.concat(bound.stream(), reflectionOn(bound))
                .map(it -> ServerInterceptors.intercept(it, chain))
                .flatMap(it -> it.getMethods().stream())
                .forEach(it -> methods.put("/" + it.getMethodDescriptor().getFullMethodName(), metered(it)));
        byPath = Map.copyOf(methods);
    }

    private static Stream<ServerServiceDefinition> reflectionOn(List<ServerServiceDefinition> services) {
        return Stream.of(new ReflectionServiceV1(services), new ReflectionServiceV1alpha(services))
                .map(BindableService::bindService);
    }

    private <Q, R> GrpcMethod<Q, R> metered(ServerMethodDefinition<Q, R> definition) {
        CallMeter meter = CallMeter.of(definition.getMethodDescriptor(), registry, tracing);
        return GrpcMethod.of(definition, meter, maxMessageSize);
    }

    /** Global interceptors but Quarkus's own, whose work is done by the bridge; the last one sees a call first. */
    private List<ServerInterceptor> chain() {
        return interceptors
                .handlesStream()
                .filter(it -> isForAll(it.getBean().getBeanClass()))
                .map(Instance.Handle::get)
                .sorted(Comparator.comparingInt(GrpcMethods::priority))
                .toList();
    }

    private static boolean isForAll(Class<?> type) {
        return type.isAnnotationPresent(GlobalInterceptor.class)
                && !type.getName().startsWith("io.quarkus.grpc.")
                && !type.getName().startsWith("io.quarkus.micrometer.");
    }

    private static int priority(ServerInterceptor interceptor) {
        return interceptor instanceof jakarta.enterprise.inject.spi.Prioritized it ? it.getPriority() : 0;
    }
}
