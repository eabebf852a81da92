package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.settlement.SettlementCsvWriter;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Writes the daily files: page by page, whatever a day's length. */
final class Settlement {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final int PAGE = 500;

  private final Movements movements;
  private final Notices notices;
  private final String bank;

  Settlement(Movements movements, Notices notices, String bank) {
    this.movements = movements;
    this.notices = notices;
    this.bank = bank;
  }

  /** All that moved for a platform on a day in China; of a day that is not over, so far. */
  void write(String platform, LocalDate date, OutputStream out) throws IOException {
    SettlementHeader header = new SettlementHeader(bank, platform, date, CardNumbers.ZONE, CNY);
    Instant from = date.atStartOfDay(CardNumbers.ZONE).toInstant();
    Instant to = date.plusDays(1).atStartOfDay(CardNumbers.ZONE).toInstant();
    SettlementCsvWriter csv = new SettlementCsvWriter(out, header);
    Optional<String> after = Optional.empty();
    do {
      Page<Doc> page = movements.between(platform, from, to, after, PAGE);
      for (Doc moved : page.items()) {
        line(csv, moved);
      }
      after = page.next();
    } while (after.isPresent());
    csv.finish();
  }

  private void line(SettlementCsvWriter csv, Doc moved) throws IOException {
    Kind kind = Movements.kind(moved);
    csv.line(
        kind,
        moved.find("order").map(OrderId::new),
        Movements.reference(moved),
        Movements.amount(moved),
        kind == Kind.RECEIVED ? notices.remark(moved).map(Settlement::reveal) : Optional.empty(),
        Movements.movedAt(moved));
  }

  private static String reveal(Secret remark) {
    try (remark) {
      return Secrets.reveal(remark);
    }
  }
}
