package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.value.WalletId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Where points come from and where they go: each has an account of its programme, so that the
 * ledger alone tells what was earned, spent and so on, of a wallet and of a programme.
 */
public enum PointsFlow {
  /** Earned by paying, or taken back. */
  EARNED,
  /** Given by the host. */
  GRANTED,
  /** Paid with, or given back after a refund. */
  SPENT,
  /** Good no more. */
  EXPIRED,
  /** Given up with the wallet. */
  GIVEN_UP;

  private static final String PREFIX = "pt-";

  /** The asset of a programme's points. */
  static String asset(String programme) {
    return PREFIX + programme;
  }

  /** The programme of an asset; empty if it is none of points. */
  public static Optional<String> programmeOf(String asset) {
    return asset.startsWith(PREFIX)
        ? Optional.of(asset.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** The account of a wallet's points. */
  static AccountId wallet(UUID wallet, String programme) {
    return AccountId.wallet(new WalletId(wallet), asset(programme));
  }

  /** The programme's account. */
  AccountId account(String programme) {
    return new AccountId(AccountType.PROGRAMME, asset(programme), programme + '.' + word());
  }

  /** What the points of an entry with this counterpart came from, or went to. */
  public static Optional<PointsFlow> of(AccountId counterpart) {
    if (counterpart.type() != AccountType.PROGRAMME) {
      return Optional.empty();
    }
    for (PointsFlow flow : values()) {
      if (counterpart.owner().endsWith('.' + flow.word())) {
        return Optional.of(flow);
      }
    }
    return Optional.empty();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
