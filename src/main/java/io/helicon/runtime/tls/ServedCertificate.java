package io.helicon.runtime.tls;

import io.helicon.runtime.RuntimeConfig;
import io.helicon.runtime.SettingError;
import io.quarkus.tls.runtime.KeyStoreAndKeyCertOptions;
import io.quarkus.tls.runtime.KeyStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that new connections are given.
 *
 * <p>Asked for at the start, and then again and again ({@code tls.reload}); each time the files are read anew. Files that
 * cannot be served change nothing, and are told once.
 */
@Singleton
@Identifier("helicon")
class ServedCertificate implements KeyStoreProvider {
    private static final Logger LOG = Logger.getLogger(ServedCertificate.class);

    private final Optional<CertificateFiles> files;
    private @Nullable Identity served;
    private String told = "";

    ServedCertificate(RuntimeConfig config) {
        RuntimeConfig.Tls tls = config.tls();
        this.files = tls.isOn()
                ? Optional.of(
                        CertificateFiles.of(tls.crt().orElse(""), tls.key().orElse("")))
                : Optional.empty();
    }

    @Override
    public synchronized @Nullable KeyStoreAndKeyCertOptions getKeyStore(Vertx vertx) {
        return files.map(this::latest)
                .map(identity -> new KeyStoreAndKeyCertOptions(identity.store(), identity.options()))
                .orElse(null);
    }

    private Identity latest(CertificateFiles files) {
        try {
            Identity read = files.read();
            serve(read);
            return read;
        } catch (SettingError e) {
            return keep(e);
        }
    }

    private void serve(Identity read) {
        if (served != null && !served.options().equals(read.options())) {
            LOG.infof("serves the renewed certificate: %s", read);
        }
        served = read;
        told = "";
    }

    private Identity keep(SettingError mistake) {
        if (served == null) {
            throw mistake;
        }
        String message = String.valueOf(mistake.getMessage());
        if (!message.equals(told)) {
            LOG.warnf("keeps the certificate it has: %s", message);
            told = message;
        }
        return served;
    }
}
