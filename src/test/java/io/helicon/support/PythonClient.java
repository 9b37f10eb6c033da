package io.helicon.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Python scripts of {@code src/test/python}, with gRPC's libraries and stubs generated from our proto files.
 *
 * <p>The environment is made under {@code target} on first use, and kept until the requirements change.
 */
public final class PythonClient {
    private static final Path SCRIPTS = Path.of("src/test/python").toAbsolutePath();
    private static final Path PROTOS = Path.of("src/main/proto").toAbsolutePath();
    private static final Path HOME = Path.of("target/python-client").toAbsolutePath();
    private static final Path PYTHON = HOME.resolve("venv/bin/python");

    private PythonClient() {}

    /** @return what the script wrote */
    public static String run(String script, String... arguments) {
        try {
            prepare();
            generateStubs();
            Program program =
                    new Program(HOME, Map.of("PYTHONPATH", HOME.resolve("stubs").toString()));
            String[] command = new String[arguments.length + 2];
            command[0] = PYTHON.toString();
            command[1] = SCRIPTS.resolve(script).toString();
            System.arraycopy(arguments, 0, command, 2, arguments.length);
            return program.run(command);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void prepare() throws IOException {
        Path requirements = SCRIPTS.resolve("requirements.txt");
        Path stamp = HOME.resolve("installed");
        Files.createDirectories(HOME.resolve("stubs"));
        if (!Files.exists(stamp) || Files.mismatch(stamp, requirements) >= 0) {
            Program program = new Program(HOME, Map.of());
            program.run("python3", "-m", "venv", "venv");
            program.run(PYTHON.toString(), "-m", "pip", "install", "--quiet", "-r", requirements.toString());
            Files.writeString(stamp, Files.readString(requirements));
        }
    }

    private static void generateStubs() {
        new Program(HOME, Map.of())
                .run(
                        PYTHON.toString(),
                        "-m",
                        "grpc_tools.protoc",
                        "-I" + PROTOS,
                        "--python_out=stubs",
                        "--grpc_python_out=stubs",
                        "mnemosynerpc/session.proto",
                        "helicon/v1/sessions.proto",
                        "helicon/v1/events.proto",
                        "plasma/stream.proto");
    }
}
