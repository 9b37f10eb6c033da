/**
 * Duty: read the certificate that the port is served with, find out at the start whether it can be served at all, and
 * take up renewed files without a restart.
 *
 * <p>Does not: decide what TLS is spoken (the framework's registry: 1.2 and 1.3), nor look at the certificates of others
 * (Postgres, Redis: their own addresses say how).
 *
 * <p>Read: CertificateFiles, then ServedCertificate.
 *
 * <p>Decisions: not the framework's own reading of PEM files, because it does not look whether the key is that of the
 * certificate, and would serve a pair that is renewed one file after the other to handshakes that all fail; nor does it
 * say a word when it cannot read them (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.tls;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
