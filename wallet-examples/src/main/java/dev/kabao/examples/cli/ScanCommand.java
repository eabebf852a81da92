package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.util.Optional;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "scan",
    description = {
      "Look at a payment request and pay it. Shows what is asked for, and asks first.",
      "Nothing of a code is shown before its signature was checked."
    })
final class ScanCommand implements Action {
  @Parameters(
      paramLabel = "CODE|LINK|IMAGE",
      descriptionKey = "scanned",
      description = "a code's payload, a link, an image file with a QR code, or '-'")
  private String scanned;

  @Mixin private OptionalAmountOption amount;
  @Mixin private FundingOption from;
  @Mixin private RewardOption rewards;
  @Mixin private AgreementOption agreement;
  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Signals circumstances = signals.read();
    Optional<Money> chosen = amount.positive();
    Funding funding = from.funding();
    rewards.check(request);
    String code = ScannedText.read(context.value("CODE", scanned));
    return agreement.seek(
        context, circumstances, (wallets, wallet) -> look(context, wallet, code, chosen, funding));
  }

  private Look look(
      Context context, Wallet wallet, String code, Optional<Money> chosen, Funding funding) {
    ScanResult result = wallet.scanning().look(code);
    if (result instanceof ScanResult.Refused refused) {
      return new Look.Refused(CollectViews.refused(refused.refusal()));
    }
    ScanResult.Shown shown = (ScanResult.Shown) result;
    Optional<Money> pays = chosen.or(shown::amount);
    if (pays.isEmpty()) {
      return new Look.Refused(missing(shown));
    }
    return new Look.Offer(
        CollectViews.shown(shown),
        new LocalText(
            "Pay " + pays.get() + " to " + shown.payeeName() + "?",
            "向 " + shown.payeeName() + " 支付 " + pays.get() + "？"),
        (wallets, again) ->
            request.carryOut(
                context,
                wallets,
                id ->
                    CollectViews.result(
                        again
                            .scanning()
                            .pay(
                                id,
                                shown.token(),
                                chosen,
                                rewards.told(context, wallets, again, funding)))));
  }

  /** The request leaves the amount open, and nobody has chosen one. */
  private static Answer missing(ScanResult.Shown shown) {
    Answer refused = CollectViews.refused(ScanRefusal.AMOUNT_MISSING);
    refused.body().setAll(CollectViews.shown(shown));
    return refused;
  }
}
