package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A movement that the books have.
 *
 * @param entry where it stands in the ledger
 * @param at when it was, by the issuer's clock; 0 if the issuer has not said
 * @param reference the issuer's own name for it; empty if that is not kept, or not known
 */
record KnownMovement(Entry entry, long at, Optional<String> reference) {

  /** What an order moved. */
  static KnownMovement moved(Entry entry, BookedOrder order) {
    return new KnownMovement(
        entry,
        order.movedAt(),
        Stream.ofNullable(order.payment())
            .flatMap(payment -> payment.body().legs().stream())
            .filter(leg -> order.id().equals(leg.order()))
            .findFirst()
            .map(LegBody::reference));
  }

  /** What came back of a credit. */
  static KnownMovement returned(Entry entry, BookedOrder order) {
    return new KnownMovement(entry, order.returnedAt(), Optional.empty());
  }

  /**
   * Whether a line of a day's file can be this movement: an issuer that moves money a second time
   * under one order gives it another name, or another day. What is not known speaks against
   * nothing.
   */
  boolean canBe(Line line, SettlementHeader header) {
    if (at == 0) {
      return true;
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(at), header.zone());
    return day.equals(header.date())
        && reference.filter(name -> !name.equals(line.issuerReference())).isEmpty();
  }
}
