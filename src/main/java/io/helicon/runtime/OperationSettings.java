package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.BOOLEAN;
import static io.helicon.runtime.SettingType.COLLECTOR;
import static io.helicon.runtime.SettingType.DURATION;
import static io.helicon.runtime.SettingType.PATH;
import static io.helicon.runtime.SettingType.RATIO;

import java.util.List;

/** Certificates, and what else an operator decides. */
final class OperationSettings {
    static final List<Setting> ALL = List.of(
            row("tls", "false", BOOLEAN, "serve TLS on the port").also("MNEMOSYNED_TLS"),
            row("tls.crt", "", PATH, "certificate chain, PEM").also("MNEMOSYNED_TLS_CRT", "PLASMA_TLS_CERT_FILE"),
            row("tls.key", "", PATH, "private key, PEM").also("MNEMOSYNED_TLS_KEY", "PLASMA_TLS_KEY_FILE"),
            row("tls.reload", "1m", DURATION, "how often renewed files are looked for"),
            row("tracing.agent.address", "", COLLECTOR, "collector of traces, OTLP over gRPC: http(s)://host:port"),
            row("tracing.sample", "1", RATIO, "part of the requests that is traced, 0 to 1"),
            row("shutdown.delay", "0s", DURATION, "how long a stopping node says not ready before it refuses work"),
            row("shutdown.timeout", "6s", DURATION, "how long a stopping node waits for requests in flight"),
            row("data.directory", "helicon-data", PATH, "data of the embedded servers"),
            row("data.binaries", "", PATH, "their unpacked programs; data.directory/binaries when not given"));

    private OperationSettings() {}
}
