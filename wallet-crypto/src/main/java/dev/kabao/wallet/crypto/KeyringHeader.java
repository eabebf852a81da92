package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.WalletException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/** Reads a keyring file from its start, and says what is wrong with it. */
final class KeyringHeader {
  private final Path file;
  private final byte[] content;
  private final ByteBuffer rest;

  KeyringHeader(Path file, byte[] content) {
    this.file = file;
    this.content = content;
    this.rest = ByteBuffer.wrap(content);
  }

  /** Passes the magic, and gives the version of the format. */
  int version() {
    int length = Math.min(KeyringFile.MAGIC.length, rest.remaining());
    if (length == 0) {
      throw unreadable("it is empty");
    }
    if (!Arrays.equals(take(length), Arrays.copyOf(KeyringFile.MAGIC, length))) {
      throw unreadable("it is no keyring");
    }
    return number(1);
  }

  Suite suite() {
    Suite suite = Suite.ofId(number(1));
    if (suite == null) {
      throw unreadable("it names algorithms that this version does not know");
    }
    return suite;
  }

  /** A number of 1, 2 or 4 bytes; the latter may be negative. */
  int number(int bytes) {
    int number = 0;
    for (byte next : take(bytes)) {
      number = (number << Byte.SIZE) | Byte.toUnsignedInt(next);
    }
    return number;
  }

  byte[] take(int length) {
    if (rest.remaining() < length) {
      throw unreadable("it is cut off");
    }
    byte[] bytes = new byte[length];
    rest.get(bytes);
    return bytes;
  }

  /** Checks the body's length, with which the header ends; where the nonce begins. */
  int body() {
    int length = number(Integer.BYTES);
    int nonceAt = rest.position();
    if (length < AeadCipher.TAG_BYTES || length > 1 << 20) {
      throw unreadable("it gives an impossible length");
    }
    int has = rest.remaining() - AeadCipher.NONCE_BYTES;
    if (has < length) {
      throw unreadable("it is cut off");
    }
    if (has > length) {
      throw unreadable("it goes on after its end");
    }
    return nonceAt;
  }

  /** Opens the body; all before the nonce is authenticated too. */
  byte[] open(Suite suite, byte[] key, int nonceAt) throws AEADBadTagException {
    AeadCipher cipher = AeadCipher.load(suite, Engine.BOUNCY_CASTLE, key);
    try {
      return cipher.open(content, nonceAt, content, nonceAt, nonceAt + AeadCipher.NONCE_BYTES);
    } finally {
      cipher.wipe();
    }
  }

  WalletException unreadable(String reason) {
    return Failures.unreadable(file, reason, null);
  }
}
