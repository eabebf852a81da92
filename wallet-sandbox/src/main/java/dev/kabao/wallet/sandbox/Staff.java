package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.NoticeType;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What happens to a platform's money without its asking: transfers come in, pending orders are
 * decided, credits come back. Each is one commit with the notice that tells of it.
 */
final class Staff {
  private static final String RETURNED = "returned";

  private final Docs docs;
  private final BankVault vault;
  private final Movements movements;
  private final Refunds refunds;
  private final Cards cards;
  private final Notices notices;
  private final IdSource ids;
  private final Clock clock;
  private final String bank;

  Staff(
      Docs docs,
      BankVault vault,
      Movements movements,
      Refunds refunds,
      Cards cards,
      Notices notices,
      IdSource ids,
      Clock clock,
      String bank) {
    this.docs = docs;
    this.vault = vault;
    this.movements = movements;
    this.refunds = refunds;
    this.cards = cards;
    this.notices = notices;
    this.ids = ids;
    this.clock = clock;
    this.bank = bank;
  }

  /** Money from somewhere else, to the platform's account; the bank's name for it. */
  String transferIn(String platform, Money amount, String remark) {
    while (true) {
      Instant now = clock.instant();
      long minorUnits = amount.getAmountMinorLong();
      Doc received = Movements.create(ids.next(), Kind.RECEIVED, platform, now);
      if (!remark.isEmpty()) {
        try (Secret written = Secret.of(remark)) {
          received.put(ApiFields.REMARK, vault.seal(received.id(), ApiFields.REMARK, written));
        }
      }
      Transfer transfer =
          new Transfer.Post(
              new TransferId(received.id(), 0),
              AccountId.issuer(bank, "CNY"),
              AccountId.payee(platform, "CNY"),
              minorUnits);
      Movements.moved(received, minorUnits, now);
      List<DocumentWrite> writes = new ArrayList<>();
      writes.add(Movements.write(received, Optional.empty()));
      writes.addAll(notices.writes(platform, NoticeType.MONEY_RECEIVED, received.id()));
      if (applied(now, writes, List.of(transfer))) {
        return Movements.reference(received);
      }
    }
  }

  /** Decides an order that is pending; false if there is none. */
  boolean decide(String platform, OrderId order, boolean approve) {
    while (true) {
      Optional<Doc> found =
          movements.find(platform, order).filter(doc -> doc.text("code").equals(Answer.PENDING));
      if (found.isEmpty()) {
        return false;
      }
      Doc doc = found.get();
      Instant now = clock.instant();
      TransferId hold = new TransferId(doc.id(), 0);
      TransferId id = new TransferId(doc.id(), 1);
      List<DocumentWrite> writes = new ArrayList<>();
      Transfer transfer;
      if (approve) {
        doc.put("code", doc.text("codeIfApproved"));
        Movements.moved(doc, doc.number("held"), now);
        transfer = new Transfer.Capture(id, hold, doc.number("held"));
      } else {
        doc.put("code", Answer.REFUSED);
        transfer = new Transfer.VoidHold(id, hold);
        if (Movements.kind(doc) == Kind.REFUND) {
          writes.add(refunds.uncount(doc));
        }
      }
      writes.add(Movements.write(doc, Optional.empty()));
      writes.addAll(notices.writes(platform, NoticeType.ORDER_DECIDED, doc.id()));
      if (applied(now, writes, List.of(transfer))) {
        return true;
      }
    }
  }

  /** Takes a credit that was carried out back from its card; false if there is none. */
  boolean returnCredit(String platform, OrderId order) {
    while (true) {
      Optional<Doc> found =
          movements
              .find(platform, order)
              .filter(doc -> Movements.kind(doc) == Kind.CREDIT)
              .filter(doc -> Movements.moved(doc) && !doc.has(RETURNED));
      if (found.isEmpty()) {
        return false;
      }
      Doc credit = found.get();
      Instant now = clock.instant();
      long minorUnits = Movements.minorUnits(credit);
      Doc back =
          Movements.create(ids.next(), Kind.RETURNED, platform, now).put("order", order.value());
      Movements.moved(back, minorUnits, now);
      Doc card = cards.of(credit).orElseThrow();
      Transfer transfer =
          Transfer.Post.returning(
              new TransferId(back.id(), 0),
              cards.account(card),
              AccountId.payee(platform, "CNY"),
              minorUnits);
      List<DocumentWrite> writes = new ArrayList<>();
      writes.add(Movements.write(back, Optional.empty()));
      writes.add(
          Movements.write(credit.put(RETURNED, Movements.reference(back)), Optional.empty()));
      writes.addAll(notices.writes(platform, NoticeType.CREDIT_RETURNED, back.id()));
      if (applied(now, writes, List.of(transfer))) {
        return true;
      }
    }
  }

  private boolean applied(Instant now, List<DocumentWrite> writes, List<Transfer> transfers) {
    CommitOutcome outcome = docs.commit(now, Optional.empty(), writes, transfers);
    if (outcome instanceof CommitOutcome.InsufficientFunds) {
      throw new IllegalArgumentException("The card does not hold that money any more.");
    }
    return outcome instanceof CommitOutcome.Applied;
  }
}
