package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How much was drawn from a card on a day in China, against its product's limits. */
final class DailyUse {
  private static final String COLLECTION = "daily-use";
  private static final String DRAWN = "drawn";

  private final Docs docs;

  DailyUse(Docs docs) {
    this.docs = docs;
  }

  /** The count of today, read once: it is checked and written at the same version. */
  Doc today(Doc card, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, CardNumbers.ZONE);
    UUID id = OrderKey.named("use/" + card.id() + "/" + day);
    return docs.find(COLLECTION, id).orElseGet(() -> Doc.create(COLLECTION, id));
  }

  /** Whether a payment in CNY would pass a limit of the product. */
  static boolean passes(Doc today, CardProduct product, Money amount) {
    Money afterwards = Money.ofMinor(CurrencyUnit.of("CNY"), drawn(today)).plus(amount);
    return product.perPayment().filter(amount::isGreaterThan).isPresent()
        || product.perDay().filter(afterwards::isGreaterThan).isPresent();
  }

  /** The write that counts a payment. */
  static DocumentWrite count(Doc today, long minorUnits) {
    return today.put(DRAWN, drawn(today) + minorUnits).write();
  }

  private static long drawn(Doc today) {
    return today.isNew() ? 0 : today.number(DRAWN);
  }
}
