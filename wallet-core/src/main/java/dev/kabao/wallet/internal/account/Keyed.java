package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

/** Hashes of several texts under the vault's key, some of them secret. */
final class Keyed {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Keyed() {}

  /** The hash of a list of secrets and other texts: no two lists of texts read the same. */
  static byte[] hash(Vault vault, String purpose, List<?> parts) {
    int size = 0;
    for (Object part : parts) {
      size += length(part) + 12;
    }
    CharBuffer all = CharBuffer.allocate(size);
    try {
      for (Object part : parts) {
        all.put(Integer.toString(length(part))).put(':');
        if (part instanceof Secret secret) {
          secret.read(all::put);
        } else {
          all.put(part.toString());
        }
      }
      try (Secret text = Secret.of(Arrays.copyOf(all.array(), all.position()))) {
        return vault.blindIndex(purpose, text);
      }
    } finally {
      Arrays.fill(all.array(), '\0');
    }
  }

  /** A hash in hexadecimal digits, as a secret. */
  static Secret hex(byte[] hash) {
    char[] digits = new char[2 * hash.length];
    for (int i = 0; i < hash.length; i++) {
      digits[2 * i] = HEX[(hash[i] >> 4) & 15];
      digits[2 * i + 1] = HEX[hash[i] & 15];
    }
    try {
      return Secret.of(digits);
    } finally {
      Arrays.fill(digits, '\0');
    }
  }

  private static int length(Object part) {
    return part instanceof Secret secret ? secret.length() : part.toString().length();
  }
}
