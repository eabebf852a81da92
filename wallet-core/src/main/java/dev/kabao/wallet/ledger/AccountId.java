package dev.kabao.wallet.ledger;

import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a ledger account: what kind it is, whose, and the one asset that it holds.
 *
 * <p>Written as {@code letter/asset/owner}, for example {@code p/CNY/coffee-shop}.
 *
 * @param type the kind
 * @param asset the asset's code: a currency of ISO 4217 such as {@code CNY}, or another name of 1
 *     to 24 characters out of letters, digits, {@code - _ .}
 * @param owner the wallet's id, the issuer's code or the payee's id: 1 to 128 characters out of
 *     letters, digits, {@code - _ .}
 */
public record AccountId(AccountType type, String asset, String owner) {
  private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9._-]{1,24}");
  private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if asset or owner are not of the form above
   */
  public AccountId {
    Objects.requireNonNull(type, "type");
    if (!ASSET.matcher(asset).matches()) {
      throw new IllegalArgumentException("An asset has 1 to 24 letters, digits, '-', '_' or '.'.");
    }
    if (!OWNER.matcher(owner).matches()) {
      throw new IllegalArgumentException(
          "An account's owner has 1 to 128 letters, digits, '-', '_' or '.'.");
    }
  }

  /** The account of a wallet's own money in one asset. */
  public static AccountId wallet(WalletId wallet, String asset) {
    return new AccountId(AccountType.WALLET, asset, wallet.toString());
  }

  /** The settlement account with an issuer. */
  public static AccountId issuer(String issuerCode, String asset) {
    return new AccountId(AccountType.ISSUER, asset, issuerCode);
  }

  /** The account of what was paid to a payee. */
  public static AccountId payee(String payee, String asset) {
    return new AccountId(AccountType.PAYEE, asset, payee);
  }

  /** A counter of a limit. {@code owner} names wallet, rule and period. */
  public static AccountId counter(String owner, String currency) {
    return new AccountId(AccountType.COUNTER, counted(currency), owner);
  }

  /** Where the counters of a currency get what they count from. */
  public static AccountId allowance(String currency) {
    return new AccountId(AccountType.ALLOWANCE, counted(currency), "limits");
  }

  /** Money between its source and its payee. */
  public static AccountId transit(String asset) {
    return new AccountId(AccountType.TRANSIT, asset, "transit");
  }

  /** Fees taken. */
  public static AccountId fees(String asset) {
    return new AccountId(AccountType.FEE, asset, "fees");
  }

  /** Money that waits for a person to say whose it is. */
  public static AccountId suspense(String asset) {
    return new AccountId(AccountType.SUSPENSE, asset, "suspense");
  }

  /** What a points programme, or a class of coupons, has issued. */
  public static AccountId programme(String code) {
    return new AccountId(AccountType.PROGRAMME, code, code);
  }

  /** What a sponsor pays for points and coupons. */
  public static AccountId promotion(String sponsor, String currency) {
    return new AccountId(AccountType.PROMOTION, currency, sponsor);
  }

  /** A sum over a wallet's movements. {@code owner} begins with the wallet's id. */
  public static AccountId tally(String owner, String currency) {
    return new AccountId(AccountType.TALLY, tallied(currency), owner);
  }

  /** The asset of tallies in a currency. */
  public static String tallied(String currency) {
    return currency + ".tally";
  }

  private static String counted(String currency) {
    return currency + ".counted";
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static AccountId parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3 || parts[0].length() != 1) {
      throw new IllegalArgumentException("Not an account: expected letter/asset/owner.");
    }
    return new AccountId(AccountType.ofLetter(parts[0].charAt(0)), parts[1], parts[2]);
  }

  /** The written form. */
  @Override
  public String toString() {
    return type.letter() + "/" + asset + "/" + owner;
  }
}
