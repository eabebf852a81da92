package dev.kabao.wallet.ledger;

/** The kinds of ledger accounts, with the rules that a store keeps for each. */
public enum AccountType {
  /**
   * A wallet's own money. Its balance is kept as a row, and its available part never falls below
   * zero.
   */
  WALLET('w', true),
  /**
   * How much of a limit is used up in a period; the owner names wallet, rule and period, the asset
   * is a currency with {@code .counted}. Never below zero; its ceiling comes with each transfer.
   */
  COUNTER('c', true),
  /**
   * What an issuer owes the platform (below zero) or the reverse. Derived from transfers on demand.
   */
  ISSUER('i', false),
  /** What was paid to a payee. Derived from transfers on demand. */
  PAYEE('p', false),
  /** Money that has left its source and not reached its payee: drawn, and not captured yet. */
  TRANSIT('t', false),
  /** Fees that the platform took. */
  FEE('f', false),
  /** Money that came in and waits for a person to say whose it is. */
  SUSPENSE('s', false),
  /** Where counters get what they count from. */
  ALLOWANCE('a', false),
  /**
   * What a points programme has issued, or a class of coupons; the owner is its code, as is the
   * asset. Below zero by what is in people's hands. A points programme has one for each way in
   * which points come and go, such as {@code stars.earned}; together they are below zero by that.
   */
  PROGRAMME('g', false),
  /**
   * What a sponsor pays, in money, for what points and coupons are worth; the owner is the sponsor.
   * Below zero by what the sponsor owes the platform.
   */
  PROMOTION('m', false),
  /**
   * A sum over a wallet's movements, for a picture of its money; the owner begins with the wallet's
   * id and names what is summed up, the asset is a currency with {@code .tally}. It has a running
   * balance, as what is owned has, and may be below zero.
   */
  TALLY('y', true, false);

  private final char letter;
  private final boolean owned;
  private final boolean floored;

  AccountType(char letter, boolean owned) {
    this(letter, owned, owned);
  }

  AccountType(char letter, boolean owned, boolean floored) {
    this.letter = letter;
    this.owned = owned;
    this.floored = floored;
  }

  /** The first letter of the account's written form. */
  public char letter() {
    return letter;
  }

  /**
   * Whether the account belongs to one wallet. An owned account has a running balance and is kept
   * by its owner's flags; any other is a system account: many payments touch it at once, so it has
   * no running balance and no floor.
   */
  public boolean owned() {
    return owned;
  }

  /** Whether what is available in the account never falls below zero. */
  public boolean floored() {
    return floored;
  }

  static AccountType ofLetter(char letter) {
    for (AccountType type : values()) {
      if (type.letter == letter) {
        return type;
      }
    }
    throw new IllegalArgumentException("Not an account type: " + letter);
  }
}
