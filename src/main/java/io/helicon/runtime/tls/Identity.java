package io.helicon.runtime.tls;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.impl.KeyStoreHelper;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate chain and a private key, read.
 *
 * <p>The options hold what the files held, not where they are: a server that is given the same options again changes
 * nothing, and what is served later is what was looked at here.
 */
record Identity(KeyStore store, KeyCertOptions options, X509Certificate certificate, PrivateKey key) {
    private static final byte[] A_TEXT = {1, 2, 3, 4, 5, 6, 7, 8};

    /**
     * @throws IllegalArgumentException when the key is of another algorithm than the certificate's
     * @throws Exception when one of them cannot be read
     */
    static Identity of(byte[] chain, byte[] key) throws Exception {
        Buffer chainPem = Buffer.buffer(chain);
        Buffer keyPem = Buffer.buffer(key);
        KeyStore store = KeyStoreHelper.loadKeyCert(List.of(keyPem), List.of(chainPem));
        String name = store.aliases().nextElement();
        return new Identity(
                store,
                new PemKeyCertOptions().addCertValue(chainPem).addKeyValue(keyPem),
                (X509Certificate) store.getCertificate(name),
                (PrivateKey) store.getKey(name, KeyStoreHelper.DUMMY_PASSWORD.toCharArray()));
    }

    /** @return whether the key is the certificate's: what it signs, that verifies */
    boolean fits() {
        String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(A_TEXT);
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(A_TEXT);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Neither the key nor what holds it. */
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal() + ", serial "
                + certificate.getSerialNumber().toString(16) + ", until "
                + certificate.getNotAfter().toInstant();
    }
}
