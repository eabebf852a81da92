package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.insight.Budgets;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.insight.Counterparties;
import dev.kabao.wallet.internal.insight.Tallies;
import dev.kabao.wallet.internal.platform.NamedIds;
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
  private static final int NUMBERS = TransferId.MOST + 1;

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
   * @param other the other side, as sums know it; what counts already goes on counting with the one
   *     that it was counted with, whatever has become of billers and names since
   * @param transfers takes what moves the sums
   * @return whether anything moves
   */
  boolean count(UUID id, BillFields bill, Counted.Other other, List<Transfer> transfers) {
    @Nullable String wanted = counts(bill) ? bill.category : null;
    @Nullable String before = bill.talliedAs;
    if (Objects.equals(wanted, before)) {
      return false;
    }
    Counted.Other with = bill.talliedWith == null ? other : Counted.Other.parse(bill.talliedWith);
    if (before != null) {
      transfers.add(tallies.transfer(next(id, bill), counted(bill, with, before).back()));
    }
    if (wanted != null) {
      transfers.add(tallies.transfer(next(id, bill), counted(bill, with, wanted)));
    }
    bill.talliedAs = wanted;
    bill.talliedWith = wanted == null ? null : with.text();
    return true;
  }

  /**
   * Brings the sums in step with a bill that is about to be written, in the commit that writes it.
   *
   * @param name what the other side is called
   * @param documents takes what names the other side if it counts for the first time
   * @param transfers takes what moves the sums
   */
  void count(
      UUID id,
      BillFields bill,
      String name,
      SealedTexts key,
      List<DocumentWrite> documents,
      List<Transfer> transfers) {
    Counted.Other other = other(bill, name);
    if (count(id, bill, other, transfers) && other.text().equals(bill.talliedWith)) {
      naming(bill.wallet, other, name, key).ifPresent(documents::add);
    }
  }

  private boolean counts(BillFields bill) {
    boolean paidHere = bill.payment != null && !bill.elsewhere;
    boolean paid = bill.state == BillState.PAID || bill.state == BillState.GONE;
    return platform.everyday().insights() && paid && !paidHere && !bill.isOwedOnCard();
  }

  /** However often a bill is moved: a subject has so many numbers, and then there is another. */
  private static TransferId next(UUID id, BillFields bill) {
    bill.moves = Math.addExact(bill.moves, 1);
    int round = bill.moves / NUMBERS;
    UUID subject =
        round == 0 ? id : NamedIds.of("bill-moves", id.toString(), Integer.toString(round));
    return new TransferId(subject, bill.moves % NUMBERS);
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
