package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LimitHitBody;
import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The limit that a payment was declined for, at rest and to be shown. */
final class LimitHits {
  private LimitHits() {}

  static LimitHitBody body(LimitHit hit) {
    return new LimitHitBody(
        hit.rule(),
        hit.name().en(),
        hit.name().zh(),
        hit.source(),
        hit.ceiling().getAmountMinorLong(),
        hit.left().getAmountMinorLong(),
        hit.freesAt().map(Instant::toEpochMilli).orElse(0L));
  }

  static LimitHit view(LimitHitBody body, CurrencyUnit currency) {
    return new LimitHit(
        body.rule(),
        new LocalText(body.en(), body.zh()),
        body.source(),
        Money.ofMinor(currency, body.ceiling()),
        Money.ofMinor(currency, body.left()),
        body.freesAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(body.freesAt())));
  }
}
