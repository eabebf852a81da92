package dev.kabao.wallet.benchmarks.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Tink's AES-GCM primitive, without a keyset around it. */
final class TinkBox implements Box {
  private final Aead aead;
  private final byte[] aad;

  TinkBox(Aead aead, int aadBytes) {
    this.aead = aead;
    this.aad = Box.random(aadBytes);
  }

  @Override
  public byte[] seal(byte[] plaintext) throws GeneralSecurityException {
    return aead.encrypt(plaintext, aad);
  }

  @Override
  public byte[] open(byte[] sealed) throws GeneralSecurityException {
    return aead.decrypt(sealed, aad);
  }
}
