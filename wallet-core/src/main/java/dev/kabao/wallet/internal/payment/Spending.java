package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.value.PaymentKind;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a payer wants: money from sources to a payee, to another wallet, or to whoever claims it.
 *
 * @param payee the payee's id; null if a wallet gets it
 * @param peer the wallet that gets it; null if a payee does, or nobody yet
 * @param claim the blind index of the phone whose holder may claim it; null otherwise
 * @param request the payment request that it pays; null if it pays none
 * @param bill the biller's bill that it pays; null if it pays none
 * @param category the code of the category in which it counts; null for what the rules say
 * @param plan the mark of the plan that its payer saw; null if they saw none
 * @param validity for how many milliseconds it is set aside; 0 to pay at once
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record Spending(
    PaymentKind kind,
    Money amount,
    Funding funding,
    @Nullable String payee,
    @Nullable UUID peer,
    byte @Nullable [] claim,
    @Nullable UUID request,
    @Nullable UUID bill,
    @Nullable String category,
    @Nullable String plan,
    long validity) {

  /** To a payee. */
  public static Spending payment(Money amount, Funding funding, String payee, long validity) {
    return new Spending(
        PaymentKind.PAYMENT, amount, funding, payee, null, null, null, null, null, null, validity);
  }

  /** To another wallet. */
  public static Spending transfer(Money amount, Funding funding, UUID peer) {
    return new Spending(
        PaymentKind.TRANSFER, amount, funding, null, peer, null, null, null, null, null, 0);
  }

  /** To the holder of a phone who has no wallet yet. */
  public static Spending toBeClaimed(Money amount, Funding funding, byte[] phone, long validity) {
    return new Spending(
        PaymentKind.TRANSFER, amount, funding, null, null, phone, null, null, null, null, validity);
  }

  /** The same, in answer to a payment request. */
  public Spending answering(UUID paymentRequest) {
    return new Spending(
        kind, amount, funding, payee, peer, claim, paymentRequest, bill, category, plan, validity);
  }

  /** The same, of a biller's bill. */
  public Spending ofBill(UUID paid) {
    return new Spending(
        kind, amount, funding, payee, peer, claim, request, paid, category, plan, validity);
  }

  /** The same, which counts in this category. */
  public Spending in(String code) {
    return new Spending(
        kind, amount, funding, payee, peer, claim, request, bill, code, plan, validity);
  }

  /** The same, as a plan said that its payer saw; null for none. */
  public Spending asPlanned(@Nullable String mark) {
    return new Spending(
        kind, amount, funding, payee, peer, claim, request, bill, category, mark, validity);
  }
}
