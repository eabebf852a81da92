package dev.kabao.examples.tour;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.transfer.Claimable;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import java.util.List;
import org.joda.money.Money;

/** Money goes to somebody who has no wallet yet. */
final class PeopleScene {
  private static final Money AMOUNT = Money.of(TourStage.CNY, 25);

  private final TourStage stage;
  private final Wallet wallet;

  PeopleScene(TourStage stage, Wallet wallet) {
    this.stage = stage;
    this.wallet = wallet;
  }

  /** Plays it; the friend's wallet. */
  Wallet play() {
    send();
    return claim();
  }

  private void send() {
    TransferPreview preview =
        wallet.transfers().preview(Recipient.phone(MadeUpPerson.FRIEND_PHONE), AMOUNT);
    if (!(preview instanceof TransferPreview.Offer offer)) {
      throw new TourFailedException("The transfer was not offered.");
    }
    TransferResult result =
        wallet
            .transfers()
            .confirm(
                stage.wallets().newRequestId(),
                offer.token(),
                Funding.inOrder(FundingSource.balance()));
    if (!(result instanceof TransferResult.Started started
        && started.result() instanceof PaymentResult.SetAside aside)) {
      throw new TourFailedException("The transfer does not wait.");
    }
    stage.tell(
        TourStep.of(
                "send",
                new LocalText("25.00 to a friend's phone", "向朋友的手机号转账 25.00 元"),
                new LocalText(
                    "A look says that the phone has no wallet yet. The payer confirms with the token"
                        + " of that look, which names payee and amount: nothing can be swapped in"
                        + " between. The money waits, and would come back if nobody claimed it.",
                    "查询得知该手机号尚无钱包。付款人凭本次查询的令牌确认，令牌锁定收款人与金额，无法被调换。" + "款项等待领取，逾期未领则退回。"))
            .with("hasWallet", offer.hasWallet())
            .with("paymentId", aside.payment().id())
            .withState(aside.payment().state())
            .with("balance", MoneyScene.balance(wallet)));
  }

  private Wallet claim() {
    NewWallet made =
        stage.wallets().createWallet(stage.wallets().newRequestId(), MadeUpPerson.FRIEND_PHONE);
    if (!(made instanceof NewWallet.Created created)) {
      throw new TourFailedException("The friend's wallet was not made.");
    }
    TourStage.require(
        stage
            .wallets()
            .setHolderName(stage.wallets().newRequestId(), created.id(), MadeUpPerson.FRIEND_NAME),
        "The friend's name was not taken.");
    Wallet friend =
        stage.wallets().open(HostAssertion.of(created.id(), Factor.KNOWLEDGE, Factor.POSSESSION));
    List<Claimable> waiting = friend.transfers().claimable();
    TourStage.require(waiting.size() == 1, "One transfer should wait.");
    ClaimResult result =
        friend.transfers().claim(stage.wallets().newRequestId(), waiting.get(0).id());
    if (!(result instanceof ClaimResult.Claimed claimed)) {
      throw new TourFailedException("The transfer was not claimed.");
    }
    stage.tell(
        TourStep.of(
                "claim",
                new LocalText("The friend claims it", "朋友领取"),
                new LocalText(
                    "The friend opens a wallet with that phone, finds the transfer, and takes it.",
                    "朋友用该手机号开立钱包，看到待领取的转账并领取。"))
            .with("waiting", waiting.get(0).amount())
            .withState(claimed.receipt().state())
            .with("friendBalance", MoneyScene.balance(friend)));
    return friend;
  }
}
