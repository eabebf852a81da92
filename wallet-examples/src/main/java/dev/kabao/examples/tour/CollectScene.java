package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.qr.QrRead;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.Money;

/** The friend asks to be paid by a QR code; a shop's sticker meets a limit. */
final class CollectScene {
  private static final Money LUNCH = Money.of(TourStage.CNY, 18);
  private static final Money TOO_MUCH = Money.of(TourStage.CNY, 600);
  private static final int PIXELS = 400;

  private final TourStage stage;
  private final Wallet wallet;
  private final BoundCard card;

  CollectScene(TourStage stage, Wallet wallet, BoundCard card) {
    this.stage = stage;
    this.wallet = wallet;
    this.card = card;
  }

  /** Plays it; {@code image} is a file that is not there yet. */
  void play(Wallet friend, Path image) throws IOException {
    PaymentRequest request = ask(friend, image);
    pay(request, image);
    limit();
  }

  private PaymentRequest ask(Wallet friend, Path image) throws IOException {
    PaymentRequest request =
        friend
            .collecting()
            .request(stage.wallets().newRequestId(), RequestDraft.once(LUNCH, "lunch 午饭"));
    QrImage.writePng(request.code(), PIXELS, image);
    stage.tell(
        TourStep.of(
                "request",
                new LocalText("The friend asks for 18.00", "朋友发起收款 18.00 元"),
                new LocalText(
                    "As a QR code after the EMVCo specification and as a link; both carry the"
                        + " platform's Ed25519 signature. Here it is a PNG.",
                    "以 EMVCo 规范的二维码与链接两种形式，均带有平台的 Ed25519 签名；此处为 PNG 图片。"))
            .with("imageBytes", Files.size(image))
            .with("amount", LUNCH)
            .with("memo", request.memo()));
    return request;
  }

  private void pay(PaymentRequest request, Path image) throws IOException {
    if (!(QrImage.read(image) instanceof QrRead.Found found)) {
      throw new TourFailedException("The image cannot be read.");
    }
    TourStage.require(found.text().equals(request.code()), "The image says something else.");
    ScanResult forged = wallet.scanning().look(withOtherLetter(request.link()));
    if (!(forged instanceof ScanResult.Refused refused)) {
      throw new TourFailedException("A changed link was shown.");
    }
    if (!(wallet.scanning().look(found.text()) instanceof ScanResult.Shown shown)) {
      throw new TourFailedException("The code was not shown.");
    }
    ScanPayResult paid =
        wallet
            .scanning()
            .pay(
                stage.wallets().newRequestId(),
                shown.token(),
                Optional.empty(),
                Funding.inOrder(FundingSource.balance()));
    if (!(paid instanceof ScanPayResult.Started started
        && started.result() instanceof PaymentResult.Succeeded done)) {
      throw new TourFailedException("The request was not paid.");
    }
    stage.tell(
        TourStep.of(
                "scan",
                new LocalText("Scanned, looked at, paid", "扫码、查看、支付"),
                new LocalText(
                    "The signature is checked before anything is shown. The payer sees a masked name"
                        + " and the amount, and pays; the request is paid once, whatever races. A link"
                        + " of which one letter was changed is refused.",
                    "先核验签名，再显示内容。付款人看到掩码后的姓名与金额后支付；无论多少人同时支付，只会成功一次。" + "改动一个字母的链接被拒绝。"))
            .with("payee", shown.payeeName())
            .with("amount", shown.amount().orElseThrow())
            .withState(done.payment().state())
            .with("tampered", refused.refusal())
            .with("balance", MoneyScene.balance(wallet)));
  }

  /** The same link with another letter in its signature. */
  private static String withOtherLetter(String link) {
    int at = link.length() - 40;
    char other = link.charAt(at) == 'A' ? 'B' : 'A';
    return link.substring(0, at) + other + link.substring(at + 1);
  }

  private void limit() {
    CollectService shop = stage.wallets().collecting(MoneyScene.PAYEE, "Tea House");
    PaymentRequest sticker =
        shop.request(stage.wallets().newRequestId(), RequestDraft.open(TourStage.CNY, "tea house"));
    if (!(wallet.scanning().look(sticker.code()) instanceof ScanResult.Shown shown)) {
      throw new TourFailedException("The sticker was not shown.");
    }
    ScanPayResult result =
        wallet
            .scanning()
            .pay(
                stage.wallets().newRequestId(),
                shown.token(),
                Optional.of(TOO_MUCH),
                Funding.inOrder(FundingSource.card(card.id())));
    if (!(result instanceof ScanPayResult.Started started
        && started.result() instanceof PaymentResult.Declined declined)) {
      throw new TourFailedException("The limit did not hold.");
    }
    Decline decline = declined.decline();
    LimitHit hit =
        decline.limit().orElseThrow(() -> new TourFailedException("No limit was named."));
    stage.tell(
        TourStep.of(
                "limit",
                new LocalText("600.00 to the sticker on a counter", "向柜台静态码支付 600.00 元"),
                new LocalText(
                    "A code that stays the same is easily swapped, so the rules allow little to it."
                        + " The answer says which limit, what is left, and when it frees: "
                        + decline.advice().en(),
                    "静态码易被调换，监管限额较低。应答会说明是哪项限额、还剩多少、何时恢复：" + decline.advice().zh()))
            .withState(declined.payment().state())
            .with("rule", hit.rule())
            .with("left", hit.left()));
  }
}
