package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Credits bank transfers that came in, each by a payment in the history of its wallet. */
public final class BankTopUps {
  private final Platform platform;
  private final Plans plans;

  /** The bank transfers of one platform. */
  public BankTopUps(Platform platform) {
    this.platform = platform;
    this.plans = new Plans(platform);
  }

  /**
   * A bank transfer.
   *
   * @param id its id, which becomes the payment's
   * @param issuer the bank's code
   * @param reference the bank's own name for it
   * @param at when it came in, by the bank's clock, in Unix milliseconds
   */
  public record Received(UUID id, String issuer, String reference, Money amount, long at) {}

  /** The transfer by which a bank transfer came into the books. */
  public static TransferId arrival(UUID id) {
    return new TransferId(id, Funder.END_LEG);
  }

  /** Credits a transfer that comes in just now. */
  public CommitOutcome credit(Received received, WalletId wallet) {
    return credit(received, wallet, false, Optional.empty(), List.of());
  }

  /**
   * Credits a transfer that has waited in suspense.
   *
   * @param claim the request that assigns it
   * @param waited writes that it does not wait any more
   */
  public CommitOutcome assign(
      Received received, WalletId wallet, RequestClaim claim, DocumentWrite waited) {
    return credit(received, wallet, true, Optional.of(claim), List.of(waited));
  }

  private CommitOutcome credit(
      Received received,
      WalletId wallet,
      boolean waited,
      Optional<RequestClaim> claim,
      List<DocumentWrite> more) {
    long amount = Amounts.minorUnits(received.amount());
    long asked = plans.fee(wallet, PaymentKind.BANK_TOP_UP, received.issuer(), received.amount());
    long fee = Math.min(asked, amount - 1);
    CommitOutcome outcome = change(received, wallet, waited, fee, more).commit(claim, FACT);
    boolean feeBlocked =
        fee > 0
            && outcome instanceof CommitOutcome.AccountBlocked blocked
            && blocked.flag() == AccountFlag.FROZEN_OUT;
    // What may come in does come in, even where nothing may leave for a fee.
    return feeBlocked ? change(received, wallet, waited, 0, more).commit(claim, FACT) : outcome;
  }

  private static final String FACT = "incoming.credited";

  private Change change(
      Received received, WalletId wallet, boolean waited, long fee, List<DocumentWrite> more) {
    Change change = new Change(platform, draft(received, wallet, fee));
    change.enter(PaymentEvent.PAID);
    String currency = change.payment.currency;
    long amount = change.payment.amount;
    if (waited) {
      change.post(AccountId.suspense(currency), change.wallet(), amount);
    } else {
      change.transfers.add(
          new Transfer.Post(
              arrival(received.id()), change.issuer(received.issuer()), change.wallet(), amount));
    }
    if (fee > 0) {
      change.post(change.wallet(), AccountId.fees(currency), fee);
    }
    more.forEach(change::write);
    return change;
  }

  private PaymentDraft draft(Received received, WalletId wallet, long fee) {
    long amount = Amounts.minorUnits(received.amount());
    PaymentDraft draft =
        new PaymentDraft(
            received.id(),
            wallet.value(),
            PaymentKind.BANK_TOP_UP,
            received.amount().getCurrencyUnit().getCode(),
            amount,
            platform.clock().millis());
    draft.fee = fee;
    LegDraft leg = LegDraft.notice(received.issuer());
    leg.order = received.id();
    leg.state = LegState.DONE;
    leg.amount = amount;
    leg.got = amount;
    leg.taken = amount;
    leg.reference = received.reference();
    leg.issuerAt = received.at();
    draft.legs.add(leg);
    return draft;
  }
}
