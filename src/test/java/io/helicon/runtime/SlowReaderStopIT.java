package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A node that ends while twelve megabytes of an answer are on their way to somebody who does not read them yet. */
class SlowReaderStopIT {
    private static final int LENGTH = 12_000_000;

    private static Socket slowTo(Node node) throws IOException {
        Socket slow = new Socket();
        slow.setReceiveBufferSize(1 << 14);
        slow.connect(new InetSocketAddress("127.0.0.1", node.port()));
        return slow;
    }

    /** @return the path that they are to be read at */
    private static String twelveMegabytes(Node node) {
        String path = "/v1/sessions/" + Fresh.token();
        List<String> names =
                IntStream.range(0, 12).mapToObj(number -> "n" + number).toList();
        names.forEach(name -> put(node, path + "/" + name));
        return path + names.stream().collect(Collectors.joining("&namespaces=", "?namespaces=", ""));
    }

    private static void put(Node node, String path) {
        String body = "{\"filling\":\"" + "x".repeat(1_000_000) + "\"}";
        assertThat(Rest.to(node.port()).put(path).json(body).send().status()).isEqualTo(200);
    }

    private static void end(Node node) {
        node.beginEnd();
        await().until(() -> isRefused(node));
    }

    /** Its port may be closed already. */
    private static boolean isRefused(Node node) {
        try {
            return Rest.to(node.port()).get("/nowhere").send().status() == 503;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    void anAnswerOverHttp1ArrivesWhole() throws IOException {
        try (Node node = SharedNode.startWith();
                Socket slow = slowTo(node)) {
            // Given
            String request = "GET " + twelveMegabytes(node) + " HTTP/1.0\r\n\r\n";
            slow.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = slow.getInputStream();
            int first = in.read();

            // When
            end(node);
            String others = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            // Then
            assertThat(first).isEqualTo('H');
            assertThat(others).startsWith("TTP/1.").endsWith("}").hasSizeGreaterThan(LENGTH);
            assertThat(node.awaitExit()).isZero();
        }
    }

    @Test
    void anAnswerOverHttp2ArrivesWholeAtAClientThatTellsWhatItHasRead() throws IOException {
        try (Node node = SharedNode.startWith();
                Socket slow = slowTo(node)) {
            // Given
            DataInputStream in = new DataInputStream(new BufferedInputStream(slow.getInputStream()));
            DataOutputStream out = new DataOutputStream(slow.getOutputStream());
            out.write(Http2Frame.preface());
            Http2Frame.get(1, twelveMegabytes(node)).write(out);
            int first = skipTo(Http2Frame.DATA, in).payload().size();

            // When
            end(node);
            int others = readAndTell(in, out);

            // Then
            assertThat(first + others).isGreaterThan(LENGTH);
            assertThat(Http2Frame.toTheEnd(in)).allMatch(frame -> frame.is(Http2Frame.GOAWAY));
            assertThat(node.awaitExit()).isZero();
        }
    }

    private static Http2Frame skipTo(int type, DataInputStream in) throws IOException {
        Http2Frame frame = Http2Frame.read(in);
        return frame.is(type) ? frame : skipTo(type, in);
    }

    /** @return how many bytes of the answer came until its end */
    private static int readAndTell(DataInputStream in, DataOutputStream out) throws IOException {
        int sum = 0;
        Http2Frame data;
        do {
            data = skipTo(Http2Frame.DATA, in);
            sum += data.payload().size();
            Http2Frame.wider(1).write(out);
        } while ((data.flags() & Http2Frame.END_STREAM) == 0);
        return sum;
    }
}
