package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Seals the bank's fields under its one data key, and makes its blind indexes. Thread-safe. */
final class BankVault implements AutoCloseable {
  private final Vault vault;
  private final DataKey key;

  BankVault(Vault vault, DataKey key) {
    this.vault = vault;
    this.key = key;
  }

  String seal(UUID record, String field, Secret value) {
    byte[] plain = value.utf8();
    try {
      return Base64.getEncoder().encodeToString(key.seal(new FieldRef(record, field), plain));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The value; the caller closes it. */
  Secret open(UUID record, String field, String sealed) {
    byte[] plain = key.open(new FieldRef(record, field), Base64.getDecoder().decode(sealed));
    try {
      return Secret.ofUtf8(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The keyed hash of the values together; none of them may hold a line feed. */
  byte[] index(String purpose, Secret... values) {
    int length = 0;
    for (Secret value : values) {
      length += value.length() + 1;
    }
    char[] joined = new char[length];
    int[] end = {0};
    for (Secret value : values) {
      int next =
          value.read(
              chars -> {
                System.arraycopy(chars, 0, joined, end[0], chars.length);
                return end[0] + chars.length;
              });
      joined[next] = '\n';
      end[0] = next + 1;
    }
    try (Secret all = Secret.of(joined)) {
      return vault.blindIndex(purpose, all);
    } finally {
      Arrays.fill(joined, '\0');
    }
  }

  /** Closes the data key; the vault belongs to whoever gave it. */
  @Override
  public void close() {
    key.close();
  }
}
