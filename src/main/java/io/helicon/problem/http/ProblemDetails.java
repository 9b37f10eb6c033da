package io.helicon.problem.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link ProblemBody#json} writes, for the document of all routes. */
@Schema(
        name = "Problem",
        description = "Problem details (RFC 9457)",
        requiredProperties = {"type", "title", "status", "detail"})
record ProblemDetails(
        @Schema(description = "Always about:blank", examples = "about:blank")
        String type,

        @Schema(description = "A short name of the kind of failure")
        String title,

        @Schema(description = "That of HTTP", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What is wrong, for people") String detail) {}
