/**
 * Duty: users, sign-in and grants over REST, as Iorio DB has them: {@code /sessions}, {@code /users}, {@code /access}.
 *
 * <p>Failures are {@code {"type":<word>,"reason":<text>}}; a missing permission is 401 here, as the contract says.
 *
 * <p>Read: SignInResource, UserResource, AccessResource; Callers, Bodies, Refusals.
 */
@OpenAPIDefinition(
        info = @Info(title = "Helicon", version = "0"),
        components =
                @Components(
                        schemas = @Schema(name = "AccessRefusal", implementation = Shown.AccessRefusal.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "session",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "X-Session",
                                    description = "A JWT of POST /sessions, or the access token of a session"),
                        },
                        responses = {
                            @APIResponse(
                                    name = "AccessRefused",
                                    description = "What is wrong with the request",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(ref = "AccessRefusal"))),
                            @APIResponse(
                                    name = "AccessDenied",
                                    description = "The token is not good, or its user may not do this",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(ref = "AccessRefusal"))),
                            @APIResponse(
                                    name = "AccessFailed",
                                    description = "It cannot be done now, or never; the reason says why",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(ref = "AccessRefusal")))
                        }))
@NullMarked
@CheckReturnValue
package io.helicon.access.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
