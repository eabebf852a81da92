package dev.kabao.examples.tour;

import dev.kabao.wallet.Resolution;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.util.OptionalInt;
import org.joda.money.Money;

/** The bank breaks the connection after it has drawn the money, and stays silent for a while. */
final class TroubleScene {
  private static final Money AMOUNT = Money.of(TourStage.CNY, 100);
  private static final OptionalInt ONCE = OptionalInt.of(1);

  private final TourStage stage;
  private final Wallet wallet;
  private final BoundCard card;

  TroubleScene(TourStage stage, Wallet wallet, BoundCard card) {
    this.stage = stage;
    this.wallet = wallet;
    this.card = card;
  }

  /** Plays it; the payment in the end. */
  PaymentId play() {
    Money before = stage.account().available();
    int debitsBefore = stage.account().debits().size();
    stage.bank().addFault(FaultPoint.DEBIT, Fault.parse("drop-after"), ONCE);
    stage.bank().addFault(FaultPoint.QUERY, Fault.parse("error-before 503"), ONCE);
    RequestId id = stage.wallets().newRequestId();
    PayRequest request = PayRequest.of(FundingSource.card(card.id()), MoneyScene.PAYEE, AMOUNT);

    PaymentResult result = wallet.payments().pay(id, request);
    TourStage.require(result instanceof PaymentResult.Unknown, "The outcome should be unknown.");
    Money after = stage.account().available();
    stage.tell(
        TourStep.of(
                "fault",
                new LocalText("The worst moment", "最坏的时刻"),
                new LocalText(
                    "The next payment is of 100.00. The bank draws it, and the connection breaks"
                        + " before its answer is out. The wallet does not guess: the outcome is unknown,"
                        + " a type of its own, and the hold stays.",
                    "再付 100.00 元：银行已扣款，连接却在应答前中断。钱包不猜测：结果为“未知”，是一个独立的类型，冻结保持不变。"))
            .with("paymentId", result.payment().id())
            .withState(result.payment().state())
            .with("accountBefore", before)
            .with("accountAfter", after));

    PaymentResult again = wallet.payments().pay(id, request);
    TourStage.require(again instanceof PaymentResult.Unknown, "It should still be unknown.");
    TourStage.require(stage.account().available().equals(after), "A retry drew the money again.");
    stage.tell(
        TourStep.of(
                "retry",
                new LocalText("An impatient caller", "心急的调用方"),
                new LocalText(
                    "The caller tries again with the same request id. The wallet asks the bank what"
                        + " became of the order, never orders again; the bank answers 503 for now, so"
                        + " it stays unknown.",
                    "调用方用同一请求号重试：钱包只查询订单结果，绝不重复下单；银行此刻返回 503，因此仍为未知。"))
            .withState(again.payment().state())
            .with("account", stage.account().available()));
    resolve(result, after, debitsBefore);
    return result.payment().id();
  }

  private void resolve(PaymentResult unknown, Money after, int debitsBefore) {
    Resolution resolution = stage.wallets().resolve();
    PaymentResult found = wallet.payments().find(unknown.payment().id());
    int debits = stage.account().debits().size() - debitsBefore;
    TourStage.require(found instanceof PaymentResult.Succeeded, "The payment was not resolved.");
    TourStage.require(
        debits == 1 && stage.account().available().equals(after), "There is a second debit.");
    stage.tell(
        TourStep.of(
                "resolve",
                new LocalText("Resolved", "查证"),
                new LocalText(
                    "The resolver asks again, the bank says that it has drawn the money, and the"
                        + " payment succeeded. One debit at the bank, one payment in the wallet.",
                    "解析器再次查询，银行确认已扣款，支付成功。银行一笔扣款，钱包一笔支付，没有第二次。"))
            .with("decided", resolution.decided())
            .with("undecided", resolution.undecided())
            .withState(found.payment().state())
            .with("debitsAtBank", debits)
            .with("account", stage.account().available()));
  }
}
