package io.helicon.namespace.http;

import io.helicon.namespace.ETag;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SchemaEntry;
import io.helicon.namespace.SchemaService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/schemas}: what documents must look like, a schema a namespace. */
@Path("/v1/schemas")
@Tag(name = "schemas", description = "What documents must look like, a schema a namespace")
@APIResponse(responseCode = "500", ref = "Defect")
@APIResponse(responseCode = "503", ref = "Away")
class SchemaResource {
    private static final String NAME = "the schema's name, which is that of the namespace whose documents it judges";

    private final SchemaService schemas;
    private final SchemaBody bodies;

    SchemaResource(SchemaService schemas, SchemaBody bodies) {
        this.schemas = schemas;
        this.bodies = bodies;
    }

    /** {@code GET /v1/schemas}: all of them, those of the directory and those of the registry. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSchemas", summary = "List all schemas and what is wrong with those that are broken")
    @APIResponse(
            responseCode = "200",
            description = "in the order of their names",
            content = @Content(schema = @Schema(implementation = SchemaJson.Listed.class)))
    public SchemaJson.Listed list() {
        return SchemaJson.listed(schemas.list());
    }

    /** {@code GET /v1/schemas/{name}}: its text as it was given, or with {@code ?compiled=true} the JSON Schema of it. */
    @GET
    @Path("/{name}")
    @Operation(operationId = "getSchema", summary = "Read a schema as it was given, or as it was compiled")
    @APIResponse(
            responseCode = "200",
            description = "the text byte for byte, its SHA-1 as ETag; compiled: the JSON Schema that judges",
            content = {
                @Content(mediaType = SchemaBody.YAML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SchemaBody.JSON_SCHEMA, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "404", ref = "NotThere")
    public Response get(
            @PathParam("name") @Encoded @Parameter(description = NAME) String name,
            @Parameter(
                            description = "true: the JSON Schema that it was compiled to",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("compiled")
                    @Nullable
                    String compiled) {
        SchemaEntry entry = schemas.get(Segment.schema(name));
        return isOn("compiled", compiled) ? compiled(entry) : given(entry);
    }

    /** {@code PUT /v1/schemas/{name}}: registers a text for all nodes; 201 when there was no schema of that name. */
    @PUT
    @Path("/{name}")
    @Consumes({
        SchemaBody.YAML,
        "application/x-yaml",
        "text/yaml",
        "text/x-yaml",
        MediaType.APPLICATION_JSON,
        SchemaBody.JSON_SCHEMA,
        MediaType.TEXT_PLAIN
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSchema",
            summary = "Register a schema for all nodes",
            description = "YAML or JSON, declarative or, with $schema, JSON Schema. It judges on this node before the "
                    + "answer, on every other within a second. It wins over a file of the same name.")
    @RequestBody(required = true, content = @Content(mediaType = SchemaBody.YAML))
    @APIResponse(
            responseCode = "200",
            description = "it took the place of another version",
            content = @Content(schema = @Schema(implementation = SchemaJson.Told.class)))
    @APIResponse(
            responseCode = "201",
            description = "there was none of that name",
            content = @Content(schema = @Schema(implementation = SchemaJson.Told.class)))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "409", ref = "Conflicting")
    @APIResponse(responseCode = "413", ref = "RefusedTooLarge")
    @APIResponse(responseCode = "415", ref = "RefusedType")
    public Uni<Response> put(
            @PathParam("name") @Encoded @Parameter(description = NAME) String name,
            @Parameter(
                            description = "true: though it breaks something",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("force")
                    @Nullable
                    String force,
            byte[] body) {
        return schemas.put(Segment.schema(name), bodies.text(body), isOn("force", force))
                .map(SchemaResource::stored);
    }

    /** {@code DELETE /v1/schemas/{name}}: takes a text out of the registry; a file of that name counts again. */
    @DELETE
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deleteSchema",
            summary = "Take a schema out of the registry",
            description = "A file of the same name counts again; without one, the namespace takes any object.")
    @APIResponse(
            responseCode = "200",
            description = "it is gone",
            content = @Content(schema = @Schema(implementation = SchemaJson.Success.class)))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "404", ref = "NotThere")
    @APIResponse(responseCode = "409", ref = "Conflicting")
    public Uni<SchemaJson.Success> delete(
            @PathParam("name") @Encoded @Parameter(description = NAME) String name,
            @Parameter(
                            description = "true: though others refer to it",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("force")
                    @Nullable
                    String force) {
        return schemas.delete(Segment.schema(name), isOn("force", force))
                .replaceWith(() -> new SchemaJson.Success(true));
    }

    private Response given(SchemaEntry entry) {
        String text = entry.given();
        return answer(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), bodies.mediaType(entry), entry.tag());
    }

    private Response compiled(SchemaEntry entry) {
        byte[] json = bodies.json(entry.compiled());
        return Response.ok(json, SchemaBody.JSON_SCHEMA).build();
    }

    private static Response answer(byte[] body, String mediaType, ETag tag) {
        return Response.ok(body, mediaType)
                .header(HttpHeaders.ETAG, tag.toString())
                .build();
    }

    private static Response stored(SchemaService.Stored stored) {
        return Response.status(stored.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(SchemaJson.told(stored.entry()))
                .build();
    }

    private static boolean isOn(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw NamespaceProblem.of(Mistake.INVALID_REQUEST, name + " is true or false");
    }
}
