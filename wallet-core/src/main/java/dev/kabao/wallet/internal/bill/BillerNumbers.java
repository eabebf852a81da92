package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Customers' numbers: their form, and how they are kept. */
public final class BillerNumbers {
  /** The sealed field of an account with a biller. */
  public static final String FIELD = "biller-account";

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9./_-]{1,40}");
  private static final int SHOWN = 4;

  private BillerNumbers() {}

  /**
   * A number as it is kept: without spaces.
   *
   * @throws IllegalArgumentException if it is none; the message does not hold it
   */
  static String require(CharSequence typed) {
    String number = typed.toString().replaceAll("\\s", "");
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "A customer's number has 1 to 40 letters, digits or '-', '.', '/', '_'.");
    }
    return number;
  }

  /** A number as it is shown: all but its last characters masked. */
  static String masked(String number) {
    int from = Math.max(number.length() - SHOWN, Math.min(number.length(), 1));
    return "*".repeat(from) + number.substring(from);
  }

  static byte[] sealed(SealedTexts key, java.util.UUID account, String number, String label) {
    return key.seal(account, FIELD, number + '\n' + label);
  }

  /** The number, which the caller closes. */
  static Secret number(Platform platform, Stored<BillerAccountBody> account) {
    WalletDocs wallets = new WalletDocs(platform);
    try (DataKey key = wallets.dataKey(platform.get(WalletBody.class, account.body().wallet()))) {
      byte[] plain = key.open(new FieldRef(account.id(), FIELD), account.body().sealed());
      int end = 0;
      while (plain[end] != '\n') {
        end++;
      }
      byte[] digits = Arrays.copyOf(plain, end);
      try {
        return Secret.ofUtf8(digits);
      } finally {
        Arrays.fill(plain, (byte) 0);
        Arrays.fill(digits, (byte) 0);
      }
    }
  }

  /** Number and label, for their person. */
  public static String text(Platform platform, Stored<BillerAccountBody> account) {
    try (SealedTexts key = SealedTexts.of(platform, account.body().wallet())) {
      return key.open(account.id(), FIELD, account.body().sealed());
    }
  }
}
