package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import org.joda.money.Money;

/** Money moves as it should, and a repeated request moves none. */
final class MoneyScene {
  static final String PAYEE = "tea-house";
  private static final Money TOP_UP = Money.of(TourStage.CNY, 200);
  private static final Money FROM_BALANCE = Money.ofMinor(TourStage.CNY, 1230);
  private static final Money FROM_CARD = Money.ofMinor(TourStage.CNY, 4560);

  private final TourStage stage;
  private final Wallet wallet;
  private final BoundCard card;

  MoneyScene(TourStage stage, Wallet wallet, BoundCard card) {
    this.stage = stage;
    this.wallet = wallet;
    this.card = card;
  }

  void play() {
    topUp();
    payFromBalance();
    payFromCardTwiceAsked();
  }

  private void topUp() {
    PaymentResult result =
        wallet.payments().topUp(stage.wallets().newRequestId(), TopUpRequest.of(card.id(), TOP_UP));
    TourStage.require(result instanceof PaymentResult.Succeeded, "The top-up did not succeed.");
    stage.tell(
        TourStep.of(
                "top-up",
                new LocalText("Topping up 200.00", "充值 200.00 元"),
                new LocalText(
                    "The intent is kept first, then the bank is asked, then its answer is kept.",
                    "先落盘意图，再请求银行，最后落盘结果。"))
            .with("paymentId", result.payment().id())
            .withState(result.payment().state())
            .with("account", stage.account().available())
            .with("balance", balance(wallet)));
  }

  private void payFromBalance() {
    PaymentResult result =
        wallet
            .payments()
            .pay(
                stage.wallets().newRequestId(),
                PayRequest.of(FundingSource.balance(), PAYEE, FROM_BALANCE));
    TourStage.require(result instanceof PaymentResult.Succeeded, "The payment did not succeed.");
    stage.tell(
        TourStep.of(
                "pay-balance",
                new LocalText("Paying 12.30 from the balance", "余额支付 12.30 元"),
                new LocalText(
                    "One durable commit: the request, the payment, the ledger and the event, or"
                        + " nothing.",
                    "一次持久提交：请求、支付单、账目与事件，要么全部成功，要么全部不发生。"))
            .with("paymentId", result.payment().id())
            .withState(result.payment().state())
            .with("balance", balance(wallet)));
  }

  private void payFromCardTwiceAsked() {
    RequestId id = stage.wallets().newRequestId();
    PayRequest request = PayRequest.of(FundingSource.card(card.id()), PAYEE, FROM_CARD);
    PaymentResult first = wallet.payments().pay(id, request);
    TourStage.require(first instanceof PaymentResult.Succeeded, "The payment did not succeed.");
    Money account = stage.account().available();
    stage.tell(
        TourStep.of(
                "pay-card",
                new LocalText("Paying 45.60 from the card", "银行卡支付 45.60 元"),
                new LocalText("The bank draws it by the agreement.", "银行凭协议扣款。"))
            .with("paymentId", first.payment().id())
            .withState(first.payment().state())
            .with("account", account));
    PaymentResult again = wallet.payments().pay(id, request);
    boolean same = again.payment().id().equals(first.payment().id());
    TourStage.require(
        same && stage.account().available().equals(account), "A repeated request paid again.");
    stage.tell(
        TourStep.of(
                "replay",
                new LocalText("The same request again", "重复同一请求"),
                new LocalText(
                    "A caller that did not see the answer asks again with the same request id, and"
                        + " gets the same payment: nothing is drawn. The same id with another amount"
                        + " is refused.",
                    "未收到应答的调用方用同一请求号重试，得到同一笔支付，不会再次扣款；同一请求号但金额不同则被拒绝。"))
            .with("paymentId", again.payment().id())
            .with("account", stage.account().available())
            .with("otherAmount", conflict(id)));
  }

  private ErrorCode conflict(RequestId id) {
    try {
      PayRequest other =
          PayRequest.of(FundingSource.card(card.id()), PAYEE, FROM_CARD.multipliedBy(2));
      wallet.payments().pay(id, other);
    } catch (WalletException e) {
      TourStage.require(e.code() == ErrorCode.REQUEST_CONFLICT, "Another error: " + e.code());
      return e.code();
    }
    throw new TourFailedException("A request id was used for two payments.");
  }

  static Money balance(Wallet wallet) {
    return wallet.payments().balances().get(0).available();
  }
}
