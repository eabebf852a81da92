package dev.kabao.wallet.benchmarks.vault;

import java.security.SecureRandom;

/** Seals and opens under one key, with a new random nonce for each seal. */
interface Box {
  int NONCE_BYTES = 12;
  int TAG_BYTES = 16;

  byte[] seal(byte[] plaintext) throws Exception;

  byte[] open(byte[] sealed) throws Exception;

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
