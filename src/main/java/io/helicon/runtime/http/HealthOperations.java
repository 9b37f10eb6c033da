package io.helicon.runtime.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What PlasmaHealthRoute offers, for the document of all routes; nothing implements it. */
@Path(HealthOperations.PATH)
@Tag(name = "health", description = "As Plasma tells it; operators have more on a port of their own")
@APIResponse(responseCode = "200", description = "Redis answers")
@APIResponse(responseCode = "500", description = "Redis does not answer")
@APIResponse(responseCode = "503", ref = "Unavailable")
interface HealthOperations {
    String PATH = "/hc";

    /** {@code GET /hc}. */
    @GET
    @Operation(operationId = "checkHealth", summary = "Does Redis answer?")
    void check();

    /** {@code HEAD /hc}. */
    @HEAD
    @Operation(operationId = "checkHealthHead", summary = "Does Redis answer? For probers that send HEAD")
    void checkHead();
}
