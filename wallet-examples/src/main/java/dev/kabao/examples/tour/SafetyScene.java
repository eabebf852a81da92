package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.AccountService;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.SendResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.risk.Network;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import org.joda.money.Money;

/** A bad day: a password is guessed at, the network is anybody's, and a card is gone. */
final class SafetyScene {
  private static final Money GIFT = Money.of(TourStage.CNY, 5);
  private static final Money PAID = Money.of(TourStage.CNY, 2);
  private static final Origin PHONE_APP =
      Origin.of(new Device("tour-guest-phone", "The guest's phone"), "192.0.2.7");

  private final TourStage stage;
  private final Wallet wallet;
  private final BoundCard card;

  SafetyScene(TourStage stage, Wallet wallet, BoundCard card) {
    this.stage = stage;
    this.wallet = wallet;
    this.card = card;
  }

  void play() {
    register();
    stepUp(wrongPassword());
    lostCard();
  }

  private void register() {
    AccountService accounts = stage.wallets().accounts();
    CodeResult sent =
        accounts.requestCode(
            stage.wallets().newRequestId(),
            CodePurpose.REGISTER,
            MadeUpPerson.GUEST_PHONE,
            PHONE_APP);
    TourStage.require(sent instanceof CodeResult.Sent, "No code was sent.");
    SignInResult made;
    try (Secret password = Secret.of(MadeUpPerson.GUEST_PASSWORD)) {
      made =
          accounts.register(
              stage.wallets().newRequestId(),
              MadeUpPerson.GUEST_PHONE,
              stage.phones().newestCode(),
              password,
              PHONE_APP);
    }
    if (!(made instanceof SignInResult.SignedIn in)) {
      throw new TourFailedException("The guest was not registered.");
    }
    gift();
    stage.tell(
        TourStep.of(
                "register",
                new LocalText("A guest registers", "新客户注册"),
                new LocalText(
                    "By a code to the phone and a password of 15 characters or more, held against"
                        + " lists of common ones. The code was derived, not stored; the password is"
                        + " keyed with the vault and hashed with Argon2id. A friend sends 5.00.",
                    "凭手机验证码与至少 15 个字符的密码注册，密码须不在常见密码之列。验证码由密钥派生而不存储；"
                        + "密码经密钥库加密后再以 Argon2id 散列。朋友转来 5.00 元。"))
            .with("walletId", in.wallet()));
  }

  private void gift() {
    TransferPreview preview =
        wallet.transfers().preview(Recipient.phone(MadeUpPerson.GUEST_PHONE), GIFT);
    if (!(preview instanceof TransferPreview.Offer offer)) {
      throw new TourFailedException("The gift was not offered.");
    }
    var unused =
        wallet
            .transfers()
            .confirm(
                stage.wallets().newRequestId(),
                offer.token(),
                Funding.inOrder(FundingSource.balance()));
  }

  private SessionToken wrongPassword() {
    AccountRefusal wrong = refused(MadeUpPerson.GUEST_PHONE);
    AccountRefusal nobody = refused(MadeUpPerson.NOBODYS_PHONE);
    SignInResult right = signIn(MadeUpPerson.GUEST_PHONE, MadeUpPerson.GUEST_PASSWORD);
    if (!(right instanceof SignInResult.SignedIn in)) {
      throw new TourFailedException("The guest was not signed in.");
    }
    stage.tell(
        TourStep.of(
                "wrong-password",
                new LocalText("A wrong password", "密码错误"),
                new LocalText(
                    "A wrong password and a phone that has no wallet get the same answer, after the"
                        + " same work. Each try is counted before it is looked at, and too many make"
                        + " the next one wait. Then the right one.",
                    "密码错误与手机号没有钱包，答复相同、耗时相同。每次尝试先计数再核对，过多则须等待。随后输入正确密码。"))
            .with("refusal", wrong.text().en())
            .with("sameForNobody", wrong.equals(nobody)));
    return in.token();
  }

  private AccountRefusal refused(String phone) {
    if (signIn(phone, "a password that is not the right one")
        instanceof SignInResult.Refused refused) {
      return refused.why();
    }
    throw new TourFailedException("A wrong password was taken.");
  }

  private SignInResult signIn(String phone, String typed) {
    try (Secret password = Secret.of(typed)) {
      return stage
          .wallets()
          .accounts()
          .signIn(stage.wallets().newRequestId(), phone, password, PHONE_APP);
    }
  }

  private void stepUp(SessionToken token) {
    Wallet guest = stage.wallets().resume(token, Signals.UNKNOWN.on(Network.PUBLIC)).orElseThrow();
    RequestId id = stage.wallets().newRequestId();
    PayRequest coffee = PayRequest.of(FundingSource.balance(), MoneyScene.PAYEE, PAID);
    if (!(guest.payments().pay(id, coffee) instanceof PaymentResult.NeedsFactors needs)) {
      throw new TourFailedException("Nothing more was asked for on a public network.");
    }
    SendResult sent = guest.factors().sendCode(stage.wallets().newRequestId(), needs.stepUp());
    TourStage.require(sent instanceof SendResult.Sent, "No code was sent.");
    ShowResult shown =
        guest
            .factors()
            .show(needs.stepUp(), new FactorProof.MessageCode(stage.phones().newestCode()));
    TourStage.require(
        shown instanceof ShowResult.Shown good && good.stepUp().isEnough(), "It was not enough.");
    PaymentResult paid = guest.payments().pay(id, coffee);
    TourStage.require(paid instanceof PaymentResult.Succeeded, "The guest did not pay.");
    stage.tell(
        TourStep.of(
                "step-up",
                new LocalText("Paying in a café's Wi-Fi", "在咖啡馆的公共网络付款"),
                new LocalText(
                    "On a public network the policy asks for another kind of proof, before anything is"
                        + " debited. A code by message is shown for this very payment, payee and"
                        + " amount; then the same request goes through, once.",
                    "在公共网络中，策略要求另一种验证方式，此前不扣款。短信验证码只对这一笔、这一收款方、这一金额有效；" + "随后同一请求完成，且只完成一次。"))
            .with("reason", needs.reasons().get(0).code())
            .with("paymentId", paid.payment().id())
            .withState(paid.payment().state())
            .with("balance", MoneyScene.balance(guest)));
  }

  private void lostCard() {
    LossResult lost =
        wallet.cards().reportLost(stage.wallets().newRequestId(), card.id(), LossKind.LOST);
    if (!(lost instanceof LossResult.Frozen frozen)) {
      throw new TourFailedException("The lost card was not frozen.");
    }
    PaymentResult tried =
        wallet.payments().topUp(stage.wallets().newRequestId(), TopUpRequest.of(card.id(), GIFT));
    if (!(tried instanceof PaymentResult.Declined declined)) {
      throw new TourFailedException("A lost card was drawn on.");
    }
    stage.tell(
        TourStep.of(
                "lost-card",
                new LocalText("A card is lost", "银行卡挂失"),
                new LocalText(
                    "It is frozen here at once, and the bank confirms; had the bank been out of reach,"
                        + " it would be asked until it does. Other sessions end. The next top-up from"
                        + " the card is refused without asking anybody.",
                    "该卡立即在此冻结，银行随即确认；若银行无法连接，则反复请求直至确认。其他会话随即退出。" + "此后用该卡充值，直接被拒绝。"))
            .withState(frozen.card().state())
            .with("refusal", declined.decline().reason()));
  }
}
