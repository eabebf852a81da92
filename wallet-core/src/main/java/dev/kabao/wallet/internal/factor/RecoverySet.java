package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Ten codes of 50 bits, as look-up secrets (NIST SP 800-63B-4 section 3.1.2). They are derived from
 * wallet and factor and kept nowhere; kept is which were used.
 */
final class RecoverySet {
  static final int CODES = 10;

  private static final String PURPOSE = "recovery-code";
  private static final int CHARACTERS = 10;

  private final Vault vault;
  private final WalletId wallet;
  private final UUID factor;

  RecoverySet(Vault vault, WalletId wallet, UUID factor) {
    this.vault = vault;
    this.wallet = wallet;
    this.factor = factor;
  }

  /** The codes as people read them, in two groups; the caller closes them. */
  List<Secret> codes() {
    List<Secret> codes = new ArrayList<>();
    for (int i = 0; i < CODES; i++) {
      char[] plain = code(i);
      char[] grouped = new char[CHARACTERS + 1];
      System.arraycopy(plain, 0, grouped, 0, CHARACTERS / 2);
      grouped[CHARACTERS / 2] = '-';
      System.arraycopy(plain, CHARACTERS / 2, grouped, CHARACTERS / 2 + 1, CHARACTERS / 2);
      codes.add(Secret.of(grouped));
      Arrays.fill(plain, '\0');
      Arrays.fill(grouped, '\0');
    }
    return codes;
  }

  /** Which code this is; all are compared, in a time that tells nothing of them. */
  OptionalInt indexOf(Secret typed) {
    char[] normal = typed.read(Base32::normal);
    byte[] given = bytes(normal);
    Arrays.fill(normal, '\0');
    int found = -1;
    for (int i = 0; i < CODES; i++) {
      char[] code = code(i);
      byte[] wanted = bytes(code);
      if (MessageDigest.isEqual(wanted, given)) {
        found = i;
      }
      Arrays.fill(code, '\0');
      Arrays.fill(wanted, (byte) 0);
    }
    Arrays.fill(given, (byte) 0);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private char[] code(int index) {
    try (Secret name = Secret.of(wallet + "|" + factor + '|' + index)) {
      byte[] hash = vault.blindIndex(PURPOSE, name);
      try {
        return Base32.forPeople(hash, CHARACTERS);
      } finally {
        Arrays.fill(hash, (byte) 0);
      }
    }
  }

  private static byte[] bytes(char[] text) {
    return new String(text).getBytes(StandardCharsets.UTF_8);
  }
}
