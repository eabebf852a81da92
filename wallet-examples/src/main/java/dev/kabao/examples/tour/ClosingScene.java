package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsv;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementFile;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** A withdrawal comes back, and the day is closed with the bank's own file. */
final class ClosingScene {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Money AMOUNT = Money.of(TourStage.CNY, 40);

  private final TourStage stage;
  private final Wallet wallet;
  private final BoundCard card;

  ClosingScene(TourStage stage, Wallet wallet, BoundCard card) {
    this.stage = stage;
    this.wallet = wallet;
    this.card = card;
  }

  /** Plays it; {@code file} is where the bank writes its day. */
  void play(Path file) {
    giveBack(withdraw());
    reconcile(file);
  }

  private PaymentId withdraw() {
    PaymentResult result =
        wallet
            .payments()
            .withdraw(stage.wallets().newRequestId(), WithdrawRequest.of(card.id(), AMOUNT));
    TourStage.require(result instanceof PaymentResult.Succeeded, "The withdrawal failed.");
    stage.tell(
        TourStep.of(
                "withdraw",
                new LocalText("Withdrawing 40.00 to the card", "提现 40.00 元到银行卡"),
                new LocalText("The bank says that it paid the money out.", "银行确认已付款到卡。"))
            .with("paymentId", result.payment().id())
            .withState(result.payment().state())
            .with("account", stage.account().available())
            .with("balance", MoneyScene.balance(wallet)));
    return result.payment().id();
  }

  private void giveBack(PaymentId withdrawal) {
    TourStage.require(
        stage.bank().returnCredit(OrderId.of(withdrawal.value())), "The bank returned nothing.");
    int notices = stage.wallets().incoming().fetch();
    PaymentResult found = wallet.payments().find(withdrawal);
    TourStage.require(
        found.payment().state() == PaymentState.RETURNED, "The withdrawal did not come back.");
    stage.tell(
        TourStep.of(
                "returned",
                new LocalText("The bank sends it back", "银行退回提现"),
                new LocalText(
                    "Later the receiving end refuses it after all. The bank's signed notice says so,"
                        + " and the money is in the balance again by itself; a repeated notice would"
                        + " change nothing.",
                    "事后收款方拒收。银行以签名通知告知，款项自动回到余额；重复的通知不会再改变什么。"))
            .with("notices", notices)
            .withState(found.payment().state())
            .with("account", stage.account().available())
            .with("balance", MoneyScene.balance(wallet)));
  }

  private void reconcile(Path file) {
    stage.bank().settlement(LocalDate.now(Clock.system(CHINA)), file);
    List<Finding> findings = new ArrayList<>();
    Reconciliation done;
    try (SettlementFile opened = SettlementCsv.open(file)) {
      done =
          stage
              .wallets()
              .reconciler()
              .reconcile(WeBank.CODE, opened, findings::add, progress -> {});
    }
    TourStage.require(done.clean() && findings.isEmpty(), "The file and the books differ.");
    stage.tell(
        TourStep.of(
                "reconcile",
                new LocalText("Closing the day with the bank's file", "用银行日终文件对账"),
                new LocalText(
                    "The bank writes down everything that it moved today, the returned withdrawal"
                        + " too. Line by line it is compared with the books; it would decide what was"
                        + " still unknown, and name what differs.",
                    "银行写出当日全部资金变动，包括被退回的提现，并与账目逐行核对；仍未知的由它裁决，不一致的逐条列出。"))
            .with("lines", done.lines())
            .with("matched", done.matched())
            .with("findings", findings.size())
            .with("totalsAgree", done.totalsAgree()));
  }
}
