package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.spi.vault.VerifyKey;

/** Checks a signature, as {@link dev.kabao.wallet.spi.vault.Vault#verify} does. */
@FunctionalInterface
public interface SignatureCheck {

  /** Whether the signature is that of the key over this very message. */
  boolean verify(VerifyKey key, byte[] message, byte[] signature);
}
