package io.helicon.bench.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with the seed's example schema, which is gone when the run has ended. */
final class SchemaDirectory {
    private static final String SCHEMA = """
            type: object
            allowUnknown: true
            properties:
              name:
                type: string
                min: 1
                max: 100
              age:
                type: integer
                min: 0
                max: 120
              height:
                type: number
                min: 0.0
                max: 200.0
              friends:
                type: array
                items:
                  type: object
                  allowUnknown: false
                  properties:
                    name:
                      type: string
                    age:
                      type: integer
              cool:
                type: boolean
                optional: true
              language:
                type: string
                enum:
                - en-US
                - en-GB
                - de-DE
              pet:
                type: object
                allowUnknown: false
                properties:
                  name:
                    type: string
                  species:
                    type: string
                    enum:
                    - cat
                    - dog
                    - fish
            """;

    private SchemaDirectory() {}

    static Path make() {
        try {
            Path directory = Files.createTempDirectory("bench-schemas");
            Path file = Files.writeString(directory.resolve(Documents.JUDGED + ".yaml"), SCHEMA);
            // In this order, since the last one is deleted first.
            directory.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return directory;
        } catch (IOException failure) {
            throw new IllegalStateException("cannot write the schema", failure);
        }
    }
}
