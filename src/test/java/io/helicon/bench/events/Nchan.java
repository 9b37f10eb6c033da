package io.helicon.bench.events;

import io.helicon.bench.Address;
import io.helicon.bench.Shell;
import io.helicon.support.TestNginx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx with nchan, a module for publish and subscribe that many use for this: in memory, two worker processes. */
final class Nchan implements AutoCloseable {
    static final String NAME = "nchan";

    /** It keeps as many events as our own server does, and sends comments as often, so that both do the same work. */
    private static final String CONFIGURATION = """
            load_module %MODULE%;
            daemon off;
            user root;
            worker_processes 2;
            worker_rlimit_nofile 20000;
            pid %HOME%/pid;
            error_log %HOME%/error.log warn;
            events { worker_connections 16000; }
            http {
              access_log off;
              keepalive_requests 1000000000;
              keepalive_timeout 1h;
              client_body_temp_path %HOME%/body;
              proxy_temp_path %HOME%/proxy;
              fastcgi_temp_path %HOME%/fastcgi;
              uwsgi_temp_path %HOME%/uwsgi;
              scgi_temp_path %HOME%/scgi;
              nchan_shared_memory_size 256m;
              server {
                listen 127.0.0.1:%PORT% reuseport backlog=4096;
                location ~ ^/subscribe/(.+)$ {
                  nchan_subscriber eventsource;
                  nchan_channel_id $1;
                  nchan_subscriber_first_message newest;
                  nchan_eventsource_ping_interval 15;
                  nchan_eventsource_ping_comment heartbeat;
                  nchan_eventsource_ping_event "";
                }
                location ~ ^/publish/(.+)$ {
                  nchan_publisher;
                  nchan_channel_id $1;
                  nchan_message_buffer_length 10000;
                  nchan_message_timeout 10m;
                }
              }
            }
            """;

    private final TestNginx nginx;

    private Nchan(TestNginx nginx) {
        this.nginx = nginx;
    }

    static Nchan start() {
        Path module = Path.of(System.getProperty("bench.nchan", "/usr/lib/nginx/modules/ngx_nchan_module.so"));
        if (!Files.exists(module)) {
            throw new IllegalStateException("nchan is missing: there is no " + module);
        }
        return new Nchan(TestNginx.start(program(), CONFIGURATION.replace("%MODULE%", module.toString())));
    }

    /** For the head of the table. */
    static String version() {
        return Shell.run(List.of(program().toString(), "-v"), Map.of())
                .strip()
                .replace("nginx version: nginx/", "nginx ");
    }

    private static Path program() {
        return Path.of(System.getProperty("bench.nginx", "/usr/sbin/nginx"));
    }

    /** It takes one event a request, and nothing else. */
    Contender contender() {
        Address address = Address.local(nginx.port());
        return new Contender(
                NAME,
                "POST",
                nginx.pid(),
                address,
                type -> "/subscribe/" + type,
                address,
                type -> HttpPost.one(new Payload(type), "/publish/" + type));
    }

    long pid() {
        return nginx.pid();
    }

    @Override
    public void close() {
        nginx.close();
    }
}
