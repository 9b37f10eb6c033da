package io.helicon.runtime.http;

import io.helicon.runtime.ProbeResult;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The same readiness under {@code /q/health}, in the place of the extensions' own checks, which know no bound. */
@Singleton
@Readiness
class HealthChecks implements AsyncHealthCheck {
    private final io.helicon.runtime.Readiness readiness;

    HealthChecks(io.helicon.runtime.Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return readiness.report().map(HealthChecks::response);
    }

    private static HealthCheckResponse response(io.helicon.runtime.Readiness.Report report) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("helicon").status(report.isReady());
        for (Map.Entry<String, ProbeResult> probe : report.probes().entrySet()) {
            response.withData(probe.getKey(), probe.getValue().detail());
        }
        return response.build();
    }
}
