package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.BOOLEAN;
import static io.helicon.runtime.SettingType.HOST;
import static io.helicon.runtime.SettingType.HOSTS;
import static io.helicon.runtime.SettingType.PATH;
import static io.helicon.runtime.SettingType.PORT;

import java.util.List;

/** Where the server listens, and beside whom. */
final class ServerSettings {
    static final List<Setting> ALL = List.of(
            row("config", "", PATH, "settings file, YAML or properties; ./helicon.yaml or .properties when there"),
            row("host", "127.0.0.1", HOST, "address to listen on").also("MNEMOSYNED_HOST", "HTTP_HOST"),
            row("port", "8080", PORT, "port for gRPC, REST and SSE; the next one is for operators")
                    .also("MNEMOSYNED_PORT", "PLASMA_PORT", "HTTP_PORT"),
            row("grpc.debug", "false", BOOLEAN, "verbose gRPC logging").also("MNEMOSYNED_GRPC_DEBUG"),
            row("cluster.listen", "", HOSTS, "this node's advertised host:port").also("MNEMOSYNED_CLUSTER_LISTEN"),
            row("cluster.seeds", "", HOSTS, "its peers, shown and probed in /healthr")
                    .also("MNEMOSYNED_CLUSTER_SEEDS"));

    private ServerSettings() {}
}
