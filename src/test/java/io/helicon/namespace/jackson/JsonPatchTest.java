package io.helicon.namespace.jackson;

import static io.helicon.namespace.jackson.JsonRoom.bytes;
import static io.helicon.namespace.jackson.JsonRoom.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.Detail;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.Members;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patches are written in single quotes here. */
class JsonPatchTest {
    private static final String DOCUMENT = "{'a':{'b':[1,2]},'n':1.0,'s':'x','-':0}";

    private final DocumentJson json = JsonRoom.json();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ 'a' : 1.0 , 'b' : [ 1e5,  -0 ] ,'c':{ 'd':1.10 } } | {'op':'add','path':'/b/-','value':{ 'x' : 1.0 }} | 'a' : 1.0 , 'b' : [ 1e5,  -0 ,{ 'x' : 1.0 }] ,'c':{ 'd':1.10 }",
                "{ 'a' : 1.0 , 'b' : 2 } | {'op':'replace','path':'/b','value':1e5} | 'a' : 1.0 , 'b' : 1e5",
                "{ 'a' : 1.0 , 'b' : 2 } | {'op':'remove','path':'/a'} | 'b' : 2",
                "{ 'a' : {'x': 1.0 } , 'b' : 2 } | {'op':'copy','from':'/a/x','path':'/c'} | 'a' : {'x': 1.0 } , 'b' : 2,'c':1.0",
                "{ 'a' : {'x': [ ] } } | {'op':'move','from':'/a/x','path':'/a/x'} | 'a' : {'x': [ ] }",
                "{ 'a' : [ ] } | {'op':'add','path':'/a/0','value':1} | 'a' : [1]",
                "{'~1':1,'/':2} | {'op':'replace','path':'/~01','value':3} | '~1':3,'/':2",
                "{'a':1} | {'op':'test','path':'/a','value':1.0} | 'a':1",
                "{'a':{'x':[1e2,0],'y':'\\u0041'}} | {'op':'test','path':'/a','value':{'y':'A','x':[100,-0.0]}} | 'a':{'x':[1e2,0],'y':'\\u0041'}",
                "{'a':1} | {'op':'add','path':'/_session','value':1} | 'a':1",
                "{'a':1} | {'op':'add','path':'','value':{'_modified':1,'b': 2 }} | 'b': 2",
                "{'a':1} | {'op':'copy','from':'','path':'/b'} | 'a':1,'b':{'a':1}"
            })
    void changesWhatItSaysAndNothingElse(String before, String operation, String after) {
        assertThat(json.patch(members(quoted(before)), bytes(quoted("[" + operation + "]"))))
                .isEqualTo(new Members(quoted(after)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | ~~ | ~~ | a JSON Patch is an array of operations",
                "null | ~~ | ~~ | a JSON Patch is an array of operations",
                "[[]] | /0 | ~~ | operation 0 is no object",
                "[{}] | /0 | ~~ | operation 0: op is missing",
                "[{'op':1}] | /0/op | ~~ | operation 0: op is no string",
                "[{'op':'Add','path':''}] | /0/op | ~~ | operation 0: \"Add\" is no operation",
                "[{'op':'add','value':1}] | /0 | add | operation 0: path is missing",
                "[{'op':'add','path':null,'value':1}] | /0/path | add | operation 0: path is no string",
                "[{'op':'add','path':'a','value':1}] | /0/path | add | operation 0: path \"a\" is no JSON Pointer",
                "[{'op':'remove','path':'/a~2'}] | /0/path | remove | operation 0: path \"/a~2\" is no JSON Pointer",
                "[{'op':'remove','path':'/a~'}] | /0/path | remove | operation 0: path \"/a~\" is no JSON Pointer",
                "[{'op':'test','path':''}] | /0 | test | operation 0: value is missing",
                "[{'op':'test','path':'','value':{}},{'op':'copy','path':''}] | /1 | copy | operation 1: from is missing",
                "[{'op':'move','path':'/a','from':'b'}] | /0/from | move | operation 0: from \"b\" is no JSON Pointer"
            })
    void refusesWhatIsNoPatch(String patch, String path, String rule, String message) {
        NamespaceProblem problem = failure(DOCUMENT, patch);
        assertThat(problem.mistake()).isEqualTo(Mistake.INVALID_PATCH);
        assertThat(problem.details()).containsExactly(new Detail(path, rule, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'op':'remove','path':'/x'} | there is no member \"x\"",
                "{'op':'replace','path':'/a/c','value':1} | there is no member \"c\"",
                "{'op':'add','path':'/x/y','value':1} | there is no member \"x\"",
                "{'op':'add','path':'/s/y','value':1} | there is no \"y\" in what is neither object nor array",
                "{'op':'add','path':'/s/y/z','value':1} | there is no \"y\" in what is neither object nor array",
                "{'op':'add','path':'/a/b/3','value':1} | there is no item 3, the array has 2",
                "{'op':'replace','path':'/a/b/2','value':1} | there is no item 2, the array has 2",
                "{'op':'remove','path':'/a/b/-'} | there is no item -, the array has 2",
                "{'op':'replace','path':'/a/b/-','value':1} | there is no item -, the array has 2",
                "{'op':'add','path':'/a/b/-1','value':1} | \"-1\" is no index of an array",
                "{'op':'add','path':'/a/b/00','value':1} | \"00\" is no index of an array",
                "{'op':'add','path':'/a/b/99999999999','value':1} | \"99999999999\" is no index of an array",
                "{'op':'test','path':'/n','value':'1.0'} | the value is another",
                "{'op':'test','path':'/a','value':{'b':[2,1]}} | the value is another",
                "{'op':'test','path':'/x','value':null} | there is no member \"x\"",
                "{'op':'copy','path':'/c','from':'/x'} | there is no member \"x\"",
                "{'op':'move','path':'/c','from':'/a/b/7'} | there is no item 7, the array has 2",
                "{'op':'move','path':'/a/b/0','from':'/a'} | nothing can be moved into itself",
                "{'op':'move','path':'/a','from':''} | nothing can be moved into itself",
                "{'op':'remove','path':''} | the whole document cannot be removed",
                "{'op':'test','path':'/_session','value':1} | there is no member \"_session\""
            })
    void saysWhyAPatchDoesNotFit(String operation, String why) {
        NamespaceProblem problem = failure(DOCUMENT, "[{'op':'test','path':'/n','value':1}," + operation + "]");
        String word = operation.replaceAll(".*'op':'(\\w+)'.*", "$1");
        String path = operation.replaceAll(".*'path':'([^']*)'.*", "$1");
        assertThat(problem.mistake()).isEqualTo(Mistake.PATCH_FAILED);
        assertThat(problem.details())
                .containsExactly(new Detail(path, word, "operation 1 (%s): %s".formatted(word, why)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'op':'replace','path':'','value':[]}] | ROOT_MUST_BE_OBJECT",
                "[{'op':'copy','from':'/n','path':''}] | ROOT_MUST_BE_OBJECT",
                "[{'op':'test','op':'test','path':'','value':1}] | INVALID_JSON",
                "[{'op':'add','path':'/x','value':{'y':1,'y':1}}] | INVALID_JSON",
                "[ | INVALID_JSON",
                "~~ | INVALID_JSON"
            })
    void refusesWhatIsNoJsonOrMakesNoObject(String patch, Mistake mistake) {
        assertThat(failure(DOCUMENT, patch).mistake()).isEqualTo(mistake);
    }

    @Test
    void mayMakeTheRootSomethingElseOnItsWay() {
        String patch = "[{'op':'replace','path':'','value':[1]},{'op':'replace','path':'','value':{'b':1}}]";
        assertThat(json.patch(members("{\"a\":1}"), bytes(quoted(patch)))).isEqualTo(new Members("\"b\":1"));
    }

    @Test
    void takesOneThousandOperationsAndNotOneMore() {
        String operation = "{'op':'test','path':'/n','value':1}";
        String most = "[" + (operation + ",").repeat(999) + operation + "]";
        String more = "[" + (operation + ",").repeat(1_000) + operation + "]";
        assertThat(json.patch(members(quoted(DOCUMENT)), bytes(quoted(most)))).isEqualTo(members(quoted(DOCUMENT)));
        assertThat(failure(DOCUMENT, more).details())
                .containsExactly(Detail.of("1001 operations, at most 1000 are taken"));
    }

    @Test
    void aCopyThatDoublesTheDocumentEndsAtTheLargestSize() {
        String bomb = "{'op':'copy','from':'','path':'/x'},{'op':'copy','from':'','path':'/y'}";
        NamespaceProblem problem = failure(DOCUMENT, "[" + (bomb + ",").repeat(499) + bomb + "]");
        assertThat(problem.mistake()).isEqualTo(Mistake.TOO_LARGE);
        assertThat(problem.details().get(0).message()).endsWith("the document would be longer than 1048576 bytes");
    }

    @Test
    void copiesOnlySoMuchInAll() {
        String copies = "{'op':'copy','from':'/s','path':'/t'},{'op':'remove','path':'/t'},";
        String document = "{'s':'" + "x".repeat(500_000) + "'}";
        String test = "{'op':'test','path':'','value':" + "{}}]";
        assertThat(failure(document, "[" + copies.repeat(16) + test).mistake()).isEqualTo(Mistake.PATCH_FAILED);
        assertThat(failure(document, "[" + copies.repeat(17) + test).details())
                .containsExactly(
                        new Detail("/t", "copy", "operation 32 (copy): all that is copied is more than 8388608 bytes"));
    }

    @Test
    void nothingGetsDeeperThanADocumentMayBe() {
        String down = "/a".repeat(64);
        String deepest = "{\"a\":".repeat(63) + "{}" + "}".repeat(63);
        assertThat(failure(deepest, "[{'op':'add','path':'" + down + "','value':1}]"))
                .isNull();
        assertThat(failure(deepest, "[{'op':'add','path':'" + down + "','value':[]}]")
                        .mistake())
                .isEqualTo(Mistake.PATCH_FAILED);
        assertThat(failure(deepest, "[{'op':'add','path':'" + down + "/a','value':1}]")
                        .details()
                        .get(0)
                        .message())
                .isEqualTo("operation 0 (add): nothing is nested deeper than 64 levels");
    }

    @Test
    void aLongPathIsNoTrouble() {
        assertThat(failure(DOCUMENT, "[{'op':'remove','path':'" + "/~0".repeat(300_000) + "'}]")
                        .mistake())
                .isEqualTo(Mistake.PATCH_FAILED);
        assertThat(failure(DOCUMENT, "[{'op':'remove','path':'/" + "x".repeat(900_000) + "'}]")
                        .toString())
                .hasSizeLessThan(1_000);
    }

    private NamespaceProblem failure(String document, String patch) {
        Members before = members(quoted(document));
        return catchThrowableOfType(NamespaceProblem.class, () -> {
            Members unused = json.patch(before, bytes(quoted(patch)));
        });
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
