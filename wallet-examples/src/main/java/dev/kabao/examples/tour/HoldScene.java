package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import java.util.Optional;
import org.joda.money.Money;

/** Money is set aside, captured in part, the rest goes back; and a payment is refunded. */
final class HoldScene {
  private static final String HOTEL = "hotel";
  private static final Money AMOUNT = Money.of(TourStage.CNY, 80);
  private static final Money PART = Money.of(TourStage.CNY, 50);
  private static final Money REFUND = Money.of(TourStage.CNY, 30);

  private final TourStage stage;
  private final Wallet wallet;

  HoldScene(TourStage stage, Wallet wallet) {
    this.stage = stage;
    this.wallet = wallet;
  }

  /**
   * Plays it; {@code paidByCard} is a payment of 100.00 from the card, a part of which is refunded.
   */
  void play(PaymentId paidByCard) {
    PaymentId hold = authorize();
    capture(hold);
    voidRest(hold);
    refund(paidByCard);
  }

  private PaymentId authorize() {
    PaymentResult result =
        wallet
            .payments()
            .authorize(
                stage.wallets().newRequestId(),
                PayRequest.of(FundingSource.balance(), HOTEL, AMOUNT));
    TourStage.require(result instanceof PaymentResult.SetAside, "The money was not set aside.");
    stage.tell(
        TourStep.of(
                "authorize",
                new LocalText("A hotel sets 80.00 aside", "酒店预授权 80.00 元"),
                new LocalText(
                    "The money is still the person's, but cannot be spent elsewhere until it is"
                        + " captured or voided, or its time is over.",
                    "资金仍属于客户，但在请款、撤销或到期之前不能另作他用。"))
            .with("paymentId", result.payment().id())
            .withState(result.payment().state())
            .with("balance", MoneyScene.balance(wallet)));
    return result.payment().id();
  }

  private void capture(PaymentId hold) {
    StepResult result =
        wallet.payments().capture(stage.wallets().newRequestId(), hold, Capture.part(PART));
    TourStage.require(result instanceof StepResult.Done, "The part was not captured.");
    StepResult more =
        wallet.payments().capture(stage.wallets().newRequestId(), hold, Capture.part(PART));
    if (!(more instanceof StepResult.Refused refused)) {
      throw new TourFailedException("More was captured than was set aside.");
    }
    stage.tell(
        TourStep.of(
                "capture",
                new LocalText("It captures 50.00, and tries again", "请款 50.00 元，并再试一次"),
                new LocalText(
                    "The rest stays set aside. Another 50.00 is more than is left: a typed refusal,"
                        + " and nothing moves.",
                    "其余资金仍冻结。再请款 50.00 元超出剩余：得到明确的拒绝，资金不动。"))
            .with("captured", result.payment().settled())
            .with("refusal", refused.refusal())
            .with("balance", MoneyScene.balance(wallet)));
  }

  private void voidRest(PaymentId hold) {
    StepResult result = wallet.payments().voidPayment(stage.wallets().newRequestId(), hold);
    TourStage.require(result instanceof StepResult.Done, "The rest was not voided.");
    stage.tell(
        TourStep.of(
                "void",
                new LocalText("The rest goes back", "撤销其余部分"),
                new LocalText(
                    "What was captured stays; the 30.00 that were left can be spent again.",
                    "已请款部分不变，剩余 30.00 元恢复可用。"))
            .withState(result.payment().state())
            .with("balance", MoneyScene.balance(wallet)));
  }

  private void refund(PaymentId paid) {
    RefundResult result =
        wallet.payments().refund(stage.wallets().newRequestId(), paid, Optional.of(REFUND));
    if (!(result instanceof RefundResult.Done done)) {
      throw new TourFailedException("The refund did not arrive.");
    }
    stage.tell(
        TourStep.of(
                "refund",
                new LocalText("30.00 of the 100.00 are refunded", "退款：100.00 元中的 30.00 元"),
                new LocalText(
                    "A refund goes back to where the money came from, here the card, and never"
                        + " comes to more than was paid.",
                    "退款原路退回（此处为银行卡），累计不会超过已付金额。"))
            .with("refunded", done.refund().amount())
            .with("part", done.refund().parts().get(0).state())
            .with("account", stage.account().available()));
  }
}
