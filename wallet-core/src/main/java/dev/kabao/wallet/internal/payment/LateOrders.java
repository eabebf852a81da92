package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What issuers say of an order that was given up: the books follow the money. */
final class LateOrders {
  private static final Logger LOG = LoggerFactory.getLogger(LateOrders.class);

  /**
   * Puts the commit for a word that does not change the leg's state.
   *
   * @param at the leg's place
   * @param blocked whether the wallet cannot bear it: it goes to suspense, for a person to look at
   * @return the fact that it makes true, or empty if there is nothing to do
   */
  Optional<String> put(Change change, int at, Orders.Word word, boolean blocked) {
    LegDraft leg = change.payment.legs.get(at);
    if (word.event() == OrderEvent.APPROVED
        && leg.state == LegState.REFUSED
        && leg.reference == null) {
      return Optional.of(moved(change, at, word.receipt().orElseThrow(), blocked));
    }
    if (!leg.again || word.event() == OrderEvent.APPROVED) {
      return Optional.empty();
    }
    if (word.event() == OrderEvent.NOT_RECEIVED && change.now < change.payment.askAt) {
      // Of two who asked at once, the second: it is the same first answer. The question that makes
      // sure of it comes later.
      return Optional.empty();
    }
    if (word.event() != OrderEvent.UNANSWERED) {
      // It was asked about once more, and nothing had moved.
      settled(change, leg);
      return Optional.of(Facts.of(change.payment.state));
    }
    if (change.now < change.payment.askAt) {
      // Nobody has asked yet: this is the order's own call, which says nothing.
      return Optional.empty();
    }
    long next = change.now + Asking.pauseMillis(change.payment.asked);
    // What is set aside ends in its time, however long the pause.
    change.payment.askAt =
        change.payment.isSetAside() ? Math.min(next, change.payment.expiresAt) : next;
    change.payment.asked++;
    return Optional.of(Facts.of(change.payment.state));
  }

  /** Nothing is to be asked about a leg any more; what is set aside still ends in its time. */
  private static void settled(Change change, LegDraft leg) {
    leg.again = false;
    change.payment.askAt = change.payment.isSetAside() ? change.payment.expiresAt : 0;
  }

  /**
   * Money that was drawn all the same is the person's. Money that was paid out all the same has
   * left the bank: it leaves the wallet, or is the platform's to get back.
   */
  private static String moved(Change change, int at, OrderReceipt receipt, boolean blocked) {
    LegDraft leg = change.payment.legs.get(at);
    LOG.error("Issuer {} moved money for an order that had counted as failed.", leg.issuer);
    AccountId issuer = change.issuer(Objects.requireNonNull(leg.issuer));
    AccountId wallet = blocked ? AccountId.suspense(change.payment.currency) : change.wallet();
    TransferId id = new TransferId(Objects.requireNonNull(leg.order), Funder.LATE_LEG);
    long amount = receipt.amount().getAmountMinorLong();
    leg.reference = receipt.issuerReference();
    leg.issuerAt = receipt.at().toEpochMilli();
    settled(change, leg);
    Counting.countAfterAll(change, at, amount);
    if (leg.by == LegBody.By.CREDIT) {
      // What the wallet bears is the wallet's again if the bank sends it back.
      leg.got = blocked ? 0 : amount;
      change.transfers.add(new Transfer.Post(id, wallet, issuer, amount));
      return "payment.paid-late";
    }
    change.transfers.add(Transfer.Post.returning(id, issuer, wallet, amount));
    return "payment.drawn-late";
  }
}
