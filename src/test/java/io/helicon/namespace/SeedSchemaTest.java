package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of Sessionator's own README. */
class SeedSchemaTest {
    static final String SCHEMA = """
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

    static final String GOOD = """
            {"name":"Ann","age":36,"height":170.5,"friends":[{"name":"Bob","age":40}],"cool":true,
             "language":"en-GB","pet":{"name":"Tom","species":"cat"},"more":[1,2]}
            """;

    @Test
    void aGoodDocumentIsGood() {
        assertThat(SchemaTrial.judge(SCHEMA, GOOD)).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldInTheOrderOfTheDocument() {
        String bad = """
                {"pet":{"species":"cow","tail":1},"age":121,"friends":[{"name":1,"age":1.5},7],"cool":"yes","language":"fr"}
                """;

        assertThat(SchemaTrial.judge(SCHEMA, bad))
                .isEqualTo(List.of(
                        "/pet/species must be one of \"cat\", \"dog\", \"fish\" (enum)",
                        "/pet/tail is not known here (allowUnknown)",
                        "/pet/name is missing (required)",
                        "/age must be at most 120 (max)",
                        "/friends/0/name must be a string (type)",
                        "/friends/0/age must be an integer (type)",
                        "/friends/1 must be an object (type)",
                        "/cool must be true or false (type)",
                        "/language must be one of \"en-US\", \"en-GB\", \"de-DE\" (enum)",
                        "/name is missing (required)",
                        "/height is missing (required)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"Ann\"  | \"name\":\"\"      | /name must have at least 1 characters (min)",
                "\"age\":36          | \"age\":120          | ",
                "\"age\":36          | \"age\":120.0        | ",
                "\"age\":36          | \"age\":-1           | /age must be at least 0 (min)",
                "\"age\":36          | \"age\":1e9999       | /age must be at most 120 (max)",
                "\"height\":170.5    | \"height\":200.00    | ",
                "\"height\":170.5    | \"height\":200.00000000000000000001 | /height must be at most 200.0 (max)",
                "\"cool\":true,      | ''                   | ",
                "\"cool\":true       | \"cool\":null        | /cool must be true or false (type)",
                "[{\"name\":\"Bob\",\"age\":40}] | []     | ",
            })
    void oneChangeMakesOneMistakeOrNone(String there, String instead, String mistake) {
        assertThat(SchemaTrial.judge(SCHEMA, GOOD.replace(there, instead)))
                .isEqualTo(mistake == null ? List.of() : List.of(mistake));
    }
}
