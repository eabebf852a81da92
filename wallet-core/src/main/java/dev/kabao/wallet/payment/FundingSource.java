package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.CardId;
import java.util.Objects;

/** Where the money of a payment comes from. More kinds may come: points and coupons. */
public sealed interface FundingSource {

  /** The wallet's own balance in the currency of the payment. */
  record Balance() implements FundingSource {}

  /** A card that is bound to the wallet. */
  record Card(CardId id) implements FundingSource {
    /** Refuses null. */
    public Card {
      Objects.requireNonNull(id, "id");
    }
  }

  /** The wallet's own balance. */
  static FundingSource balance() {
    return new Balance();
  }

  /** A bound card. */
  static FundingSource card(CardId id) {
    return new Card(id);
  }
}
