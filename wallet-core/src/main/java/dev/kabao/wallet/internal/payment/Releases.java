package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts refunds together: what goes back from each leg, and to where. An issuer is asked only after
 * the commit, by {@link Refunds}.
 */
final class Releases {
  private static final int V = 1;

  private final Platform platform;
  private final Cards cards;
  private final Earning earning;

  Releases(Platform platform) {
    this.platform = platform;
    this.cards = new Cards(platform);
    this.earning = new Earning(platform);
  }

  /** Gives back what was drawn from cards and not taken: it is in transit. */
  void drawn(Change change) {
    List<RefundBody.Part> parts = new ArrayList<>();
    UUID id = platform.ids().next();
    AccountId from = AccountId.transit(change.payment.currency);
    for (LegDraft leg : reversed(change.payment.legs)) {
      if (leg.by == LegBody.By.DEBIT && !leg.direct && leg.rest() > 0) {
        parts.add(part(change, leg, leg.rest(), from));
        leg.got = leg.taken;
      }
    }
    if (!parts.isEmpty()) {
      write(change, id, Refund.Cause.RELEASED, parts);
    }
  }

  /** Gives back {@code amount} of what the payee got, the last leg first; the refund's id. */
  UUID taken(Change change, long amount) {
    List<RefundBody.Part> parts = new ArrayList<>();
    UUID id = platform.ids().next();
    long left = amount;
    for (LegDraft leg : reversed(change.payment.legs)) {
      long back = Math.min(left, leg.taken - leg.back);
      if (back > 0) {
        parts.add(part(change, leg, back, change.destination()));
        leg.back += back;
        left -= back;
      }
    }
    if (left > 0) {
      throw new IllegalArgumentException("A refund cannot be more than was taken.");
    }
    earning.refunded(change);
    write(change, id, Refund.Cause.REFUNDED, parts);
    return id;
  }

  private RefundBody.Part part(Change change, LegDraft leg, long amount, AccountId from) {
    if (leg.isReward()) {
      return ofReward(change, leg, amount, from);
    }
    if (leg.by != LegBody.By.DEBIT) {
      Refund.PartState home = home(change, from, amount);
      return new RefundBody.Part(null, null, null, null, amount, home, false, 0, null);
    }
    UUID card = Objects.requireNonNull(leg.card);
    String issuer = Objects.requireNonNull(leg.issuer);
    if (!cards.isActive(card)) {
      Refund.PartState home = home(change, from, amount);
      return new RefundBody.Part(card, issuer, null, leg.order, amount, home, false, 0, null);
    }
    UUID order = platform.ids().next();
    change.transfers.add(
        new Transfer.Hold(
            new TransferId(order, Funder.HOLD_LEG),
            from,
            change.issuer(issuer),
            amount,
            Optional.empty()));
    return new RefundBody.Part(
        card, issuer, order, leg.order, amount, Refund.PartState.ON_ITS_WAY, true, 0, null);
  }

  /** The sponsor gets its money back, and the wallet what it had paid with. */
  private static RefundBody.Part ofReward(
      Change change, LegDraft leg, long amount, AccountId from) {
    change.giveBack(from, change.sponsor(leg), amount);
    Optional<RefundBody.Reward> back = RewardKinds.of(leg).giveBack(change, leg, amount);
    RewardBody reward = Objects.requireNonNull(leg.reward);
    return RefundBody.Part.of(
        back.orElseGet(
            () ->
                new RefundBody.Reward(
                    Objects.requireNonNull(reward.of()), reward.item(), 0, reward.units())),
        amount,
        back.isPresent() ? Refund.PartState.IN_REWARDS : Refund.PartState.LAPSED);
  }

  /**
   * Gives back to the wallet. A closed one takes nothing: it goes to suspense, and a person has to
   * say whose money it is.
   */
  private Refund.PartState home(Change change, AccountId from, long amount) {
    AccountId wallet = change.wallet();
    boolean closed = platform.store().flags(wallet.owner()).contains(AccountFlag.CLOSED);
    change.giveBack(from, closed ? AccountId.suspense(change.payment.currency) : wallet, amount);
    return closed ? Refund.PartState.IN_SUSPENSE : Refund.PartState.IN_BALANCE;
  }

  private void write(Change change, UUID id, Refund.Cause cause, List<RefundBody.Part> parts) {
    PaymentDraft payment = change.payment;
    boolean waits = parts.stream().anyMatch(p -> p.state() == Refund.PartState.ON_ITS_WAY);
    RefundBody body =
        new RefundBody(
            V,
            payment.wallet,
            payment.id,
            cause,
            cause == Refund.Cause.REFUNDED ? payment.payee : null,
            payment.currency,
            parts,
            change.now,
            change.now,
            0,
            waits ? change.now + Asking.CALL_GRACE_MILLIS : 0,
            Map.of());
    change.write(Stored.create(id, body, PaymentIndex.of(body), Optional.of(payment.id)));
    change.tell(waits ? "refund.started" : "refund.done", payment.wallet, id);
  }

  private static List<LegDraft> reversed(List<LegDraft> legs) {
    List<LegDraft> reversed = new ArrayList<>(legs);
    java.util.Collections.reverse(reversed);
    return reversed;
  }
}
