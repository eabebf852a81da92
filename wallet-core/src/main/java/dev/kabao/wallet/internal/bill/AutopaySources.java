package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.LossBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.value.CardId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What automatic payments draw from. A card that was lost and replaced stands for its replacement,
 * if the person agreed that this takes its place; any other lost card gives nothing.
 */
final class AutopaySources {
  private final Platform platform;

  AutopaySources(Platform platform) {
    this.platform = platform;
  }

  /** The sources as they are now, in order; empty for the wallet's default. */
  List<FundingSource> of(AutopayBody autopay) {
    return autopay.cards().stream().map(this::source).toList();
  }

  /** The same, to pay from. */
  Funding funding(AutopayBody autopay) {
    return autopay.cards().isEmpty() ? Funding.byDefault() : Funding.inOrder(of(autopay));
  }

  private FundingSource source(UUID card) {
    return card.equals(AutopayBody.BALANCE)
        ? FundingSource.balance()
        : FundingSource.card(new CardId(newest(card)));
  }

  /** Follows replacements of replacements; a card is only ever replaced by a later one. */
  private UUID newest(UUID card) {
    UUID current = card;
    Optional<UUID> next = successor(current);
    while (next.isPresent()) {
      current = next.get();
      next = successor(current);
    }
    return current;
  }

  private Optional<UUID> successor(UUID card) {
    return platform
        .find(CardBody.class, card)
        .map(stored -> stored.body().loss())
        .filter(LossBody::carriesOver)
        .map(LossBody::replacedBy);
  }
}
