package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.value.CardId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bound cards that legs name. */
final class Cards {
  private final Platform platform;

  Cards(Platform platform) {
    this.platform = platform;
  }

  /** A card of this wallet, in whatever state. */
  Stored<CardBody> own(UUID wallet, UUID card) {
    Stored<CardBody> stored = platform.get(CardBody.class, card);
    if (!stored.body().wallet().equals(wallet)) {
      throw Platform.notFound("card", new CardId(card).toString());
    }
    return stored;
  }

  boolean isActive(UUID card) {
    return platform.get(CardBody.class, card).body().state() == CardState.ACTIVE;
  }

  /** The issuer of a leg's card. */
  String issuerOf(LegDraft leg) {
    return platform.get(CardBody.class, Objects.requireNonNull(leg.card)).body().issuer();
  }

  /** The product of a leg's bound card, where there is one and it is known. */
  @Nullable CardProduct productOf(LegDraft leg) {
    if (leg.card == null) {
      return null;
    }
    CardBody card = platform.get(CardBody.class, leg.card).body();
    return platform.issuer(card.issuer()).profile().products().stream()
        .filter(product -> product.code().equals(card.product()))
        .findFirst()
        .orElse(null);
  }
}
