package io.helicon.bench.events;

import io.helicon.bench.Address;
import io.helicon.bench.CpuClock;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes events that are POSTed on to all who have asked with GET, and does one of them wrong if so asked. */
final class FakeEventServer implements AutoCloseable {
    enum Fault {
        NONE,
        LOSE,
        DOUBLE,
        SWAP,
        RENAME,
        HANG_UP,
        REFUSE
    }

    /** The number of the event that goes wrong. */
    static final int WRONG = 5;

    private final List<OutputStream> subscribers = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Fault fault;
    private int events;
    private String held = "";

    private FakeEventServer(Fault fault, ServerSocket socket) {
        this.fault = fault;
        this.socket = socket;
    }

    static FakeEventServer start(Fault fault) throws IOException {
        FakeEventServer server =
                new FakeEventServer(fault, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
        inBackground(server::accept);
        return server;
    }

    Contender contender() {
        Address address = Address.local(socket.getLocalPort());
        return new Contender(
                "fake",
                "POST",
                CpuClock.UNKNOWN_PROCESS,
                address,
                type -> "/" + type,
                address,
                type -> HttpPost.one(new Payload(type), "/publish"));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "fake event server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket accepted = socket.accept();
                inBackground(() -> serve(accepted));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void serve(Socket connection) {
        try {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String head = head(in);
            if (head.startsWith("GET")) {
                say(connection.getOutputStream(), "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                subscribers.add(connection.getOutputStream());
            } else {
                publish(in, connection.getOutputStream(), head);
            }
        } catch (IOException ended) {
            // The other side has what it wanted.
        }
    }

    private void publish(InputStream in, OutputStream out, String first) throws IOException {
        for (String head = first; !head.isEmpty(); head = head(in)) {
            int length = Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
            String event = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            boolean wrong = events++ == WRONG;
            String status = wrong && fault == Fault.REFUSE ? "503 No" : "202 Yes";
            answer(out, status);
            deliver("data: " + event + "\n\n", wrong ? fault : Fault.NONE);
        }
    }

    /** A publisher that hangs up on a refusal has published all the same what it sent before. */
    private static void answer(OutputStream out, String status) {
        try {
            say(out, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
        } catch (IOException gone) {
            // It does not want to know any more.
        }
    }

    private void deliver(String event, Fault how) throws IOException {
        switch (how) {
            case LOSE -> {}
            case DOUBLE -> deliver(event + event);
            case SWAP -> held = event;
            case RENAME -> deliver("event: gap\n" + event);
            case HANG_UP -> subscribers.get(0).close();
            default -> {
                deliver(event + held);
                held = "";
            }
        }
    }

    private void deliver(String events) throws IOException {
        for (OutputStream subscriber : subscribers) {
            say(subscriber, Integer.toHexString(events.length()) + "\r\n" + events + "\r\n");
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
