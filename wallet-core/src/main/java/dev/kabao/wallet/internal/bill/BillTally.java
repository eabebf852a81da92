package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.insight.Budgets;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.insight.Counterparties;
import dev.kabao.wallet.internal.insight.Tallies;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was paid or got without a payment of the wallet: by import, by hand, or elsewhere. A
 * payment counts by itself, and what is owed on a credit card never counts: paying it moves the
 * person's own money, and each purchase counts as a line of the card's statement. What counts is
 * moved in the commit that makes it so, and moved back by the one that makes it no longer so.
 */
final class BillTally {
  private final Platform platform;
  private final Tallies tallies;
  private final Counterparties counterparties;

  BillTally(Platform platform) {
    this.platform = platform;
    this.tallies = new Tallies(platform);
    this.counterparties = new Counterparties(platform);
  }

  /**
   * Brings the sums in step with a bill that is about to be written.
   *
   * @param bill as it will be; told under which category it counts
   * @param other the other side, as sums know it
   * @param transfers takes what moves the sums
   * @return whether anything moves
   */
  boolean count(UUID id, BillFields bill, Counted.Other other, List<Transfer> transfers) {
    @Nullable String wanted = counts(bill) ? bill.category : null;
    @Nullable String before = bill.talliedAs;
    if (Objects.equals(wanted, before)) {
      return false;
    }
    if (before != null) {
      transfers.add(tallies.transfer(next(id, bill), counted(bill, other, before).back()));
    }
    if (wanted != null) {
      transfers.add(tallies.transfer(next(id, bill), counted(bill, other, wanted)));
    }
    bill.talliedAs = wanted;
    return true;
  }

  private boolean counts(BillFields bill) {
    boolean paidHere = bill.payment != null && !bill.elsewhere;
    return platform.everyday().insights()
        && bill.state == BillState.PAID
        && !paidHere
        && !bill.isOwedOnCard();
  }

  private static TransferId next(UUID id, BillFields bill) {
    bill.moves++;
    return new TransferId(id, bill.moves);
  }

  private static Counted counted(BillFields bill, Counted.Other other, String category) {
    boolean earned = bill.income && !bill.refund;
    return new Counted(
        bill.wallet,
        bill.at,
        bill.currency,
        earned ? Counted.Direction.EARNED : Counted.Direction.SPENT,
        other,
        category,
        bill.refund ? -bill.amount : bill.amount);
  }

  /** The other side of a bill, as sums know it. */
  Counted.Other other(BillFields bill, String name) {
    if (bill.source == BillSource.BILLER) {
      Biller biller = platform.everyday().billers().get(Objects.requireNonNull(bill.biller));
      if (biller != null) {
        return Counted.Other.id(biller.profile().payee());
      }
    }
    return counterparties.other(bill.wallet, name);
  }

  /** What to write so that the other side can be named; empty if it is there. */
  Optional<DocumentWrite> naming(UUID wallet, Counted.Other other, String name, SealedTexts texts) {
    return counterparties.write(wallet, other, name, texts);
  }

  /** Tells of budgets that are reached; after the commit. */
  void told(UUID wallet) {
    new Budgets(platform).spent(wallet);
  }
}
