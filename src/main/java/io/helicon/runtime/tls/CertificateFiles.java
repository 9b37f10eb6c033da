package io.helicon.runtime.tls;

import io.helicon.runtime.SettingError;
import io.helicon.runtime.SettingValues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Where the operator keeps the certificate chain and its private key, as PEM. */
public record CertificateFiles(Path chain, Path key) {
    /** @throws SettingError when TLS is wanted and cannot be served with these files */
    public static void requireServable(SettingValues settings) {
        if (settings.isOn("tls")) {
            Identity unused =
                    of(settings.require("tls.crt"), settings.require("tls.key")).read();
        }
    }

    static CertificateFiles of(String chain, String key) {
        return new CertificateFiles(Path.of(chain), Path.of(key));
    }

    /** @throws SettingError with the file and what is wrong with it */
    Identity read() {
        byte[] certificates = bytes("tls.crt", chain);
        byte[] secret = bytes("tls.key", key);
        requireCertificate(certificates);
        requireKey(secret);
        Identity identity = identity(certificates, secret);
        if (!identity.fits()) {
            throw misfit();
        }
        return identity;
    }

    private static byte[] bytes(String flag, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SettingError("-" + flag + ": there is no file " + file);
        } catch (AccessDeniedException e) {
            throw new SettingError("-" + flag + ": " + file + " may not be read");
        } catch (IOException e) {
            throw new SettingError("-" + flag + ": " + file + " cannot be read: " + e.getMessage());
        }
    }

    private void requireCertificate(byte[] pem) {
        require(text(pem).contains("-----BEGIN CERTIFICATE-----"), "-tls.crt: " + chain + " holds no certificate, PEM");
        try {
            var all = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            require(!all.isEmpty(), "-tls.crt: " + chain + " holds no certificate, PEM");
        } catch (CertificateException e) {
            throw new SettingError("-tls.crt: " + chain + " holds a certificate that cannot be read");
        }
    }

    private void requireKey(byte[] pem) {
        String text = text(pem);
        require(!text.contains("ENCRYPTED"), "-tls.key: the key in " + key + " is encrypted: it must not be");
        require(text.contains(" PRIVATE KEY-----"), "-tls.key: " + key + " holds no private key, PEM");
    }

    /** What a library says of a key may hold some of it, so it is not told. */
    private Identity identity(byte[] certificates, byte[] secret) {
        try {
            return Identity.of(certificates, secret);
        } catch (IllegalArgumentException e) {
            throw misfit();
        } catch (Exception e) {
            throw new SettingError("-tls.key: " + key + " holds a key that cannot be read: RSA or EC, PKCS#8 or"
                    + " PKCS#1 or SEC1 is needed");
        }
    }

    private SettingError misfit() {
        return new SettingError("-tls.key: the key in " + key + " is not that of the certificate in " + chain);
    }

    private static void require(boolean right, String mistake) {
        if (!right) {
            throw new SettingError(mistake);
        }
    }

    private static String text(byte[] pem) {
        return new String(pem, StandardCharsets.ISO_8859_1);
    }
}
