package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import io.helicon.namespace.Detail;
import io.helicon.namespace.Judge;
import io.helicon.namespace.Members;
import java.util.List;
import java.util.Set;

/** Judges by one compiled schema, which is the same for all documents and threads. */
final class NetworkntJudge implements Judge {
    private final Schema schema;
    private final Set<String> declarative;

    /** @param declarative the places of the schemas that are told in words of the declarative language */
    NetworkntJudge(Schema schema, Set<String> declarative) {
        this.schema = schema;
        this.declarative = declarative;
    }

    @Override
    public List<Detail> judge(Members members) {
        JsonNode document = Json.read(members.json());
        Hearing hearing = new Hearing();
        try {
            hearing.run(schema, document);
        } catch (PatientPattern.Impatience impatience) {
            return List.of(
                    new Detail("", "pattern", "cannot be judged: a pattern takes too long for one of its texts"));
        } catch (SchemaException unfit) {
            return List.of(Detail.of("cannot be judged: " + unfit.getMessage()));
        } catch (StackOverflowError deep) {
            // Java's patterns go one step deeper for each character of some texts.
            return List.of(Detail.of("cannot be judged: the schema, or one of its patterns, goes too deep for it"));
        }
        return hearing.errors().isEmpty() ? List.of() : new Findings(document, declarative).told(hearing.errors());
    }
}
