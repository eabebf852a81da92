package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;

/** Where a credit goes. What is in it is lent for the time of the call. */
public sealed interface CreditTarget {

  /** A card that is bound: the wallet holder's own. */
  record Bound(AgreementToken agreement) implements CreditTarget {
    /** Refuses null. */
    public Bound {
      Objects.requireNonNull(agreement, "agreement");
    }
  }

  /**
   * Any card that the issuer can pay to, by its number and its holder's name, which must fit.
   *
   * @param number the card number, digits only
   * @param name the holder's name as the bank has it
   */
  record Card(Secret number, Secret name) implements CreditTarget {
    /** Refuses null. */
    public Card {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(name, "name");
    }

    /** Says nothing of the card. */
    @Override
    public String toString() {
      return "Card[hidden]";
    }
  }
}
