package dev.kabao.wallet.spi.risk;

import java.util.List;

/** What a policy says. */
public sealed interface Verdict {
  /** It may be done. */
  Verdict ALLOW = new Allow();

  /** It may be done. */
  record Allow() implements Verdict {}

  /**
   * It may be done once the person has shown so many kinds of factors in all, those of the sign-in
   * included.
   *
   * @param kinds 1 to 3
   * @param reasons why
   */
  record NeedFactors(int kinds, List<RiskReason> reasons) implements Verdict {
    /** Copies the list. */
    public NeedFactors {
      reasons = List.copyOf(reasons);
      if (kinds < 1 || kinds > 3) {
        throw new IllegalArgumentException("There are 1 to 3 kinds of factors, not " + kinds + ".");
      }
    }
  }

  /**
   * Somebody of the host's has to look at it first; once they have let it pass, the person has to
   * have shown so many kinds of factors in all, as with {@link NeedFactors}. What moves no money is
   * denied instead.
   *
   * @param kinds 1 to 3
   * @param reasons why
   */
  record Review(int kinds, List<RiskReason> reasons) implements Verdict {
    /** Copies the list. */
    public Review {
      reasons = List.copyOf(reasons);
      if (kinds < 1 || kinds > 3) {
        throw new IllegalArgumentException("There are 1 to 3 kinds of factors, not " + kinds + ".");
      }
    }

    /** A review after which any sign-in is enough. */
    public Review(List<RiskReason> reasons) {
      this(1, reasons);
    }
  }

  /** It is not done. */
  record Deny(List<RiskReason> reasons) implements Verdict {
    /** Copies the list. */
    public Deny {
      reasons = List.copyOf(reasons);
    }
  }
}
