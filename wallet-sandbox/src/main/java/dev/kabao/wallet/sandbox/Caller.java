package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import java.time.Instant;

/**
 * Who asks, after the signature was checked.
 *
 * @param platform the platform
 * @param keys its public keys
 * @param deadline when the order must have been carried out: later it never is, so that a platform
 *     may take an order that is not known past the finality window as failed
 */
record Caller(String platform, PublicKeys keys, Instant deadline) {}
