package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.CharBuffer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A person's coupons, and what a host does about classes of them. */
@Command(
    name = "coupon",
    description = "Coupons: yours, and for the host their classes.",
    subcommands = {
      CouponCommands.Listed.class,
      CouponCommands.Redeem.class,
      CouponCommands.Best.class,
      CouponClassCommands.Define.class,
      CouponClassCommands.Classes.class,
      CouponClassCommands.End.class,
      CouponIssueCommand.class,
      CouponCodesCommand.class,
      CouponClassCommands.Revoke.class
    })
final class CouponCommands {
  private static final LocalText CODE = new LocalText("Coupon code", "优惠券兑换码");

  @Command(name = "list", description = "List the wallet's coupons, the newest first.")
  static final class Listed implements Action {
    @Option(
        names = "--usable",
        description = "only those that can still be used, what expires first coming first")
    private boolean usable;

    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            if (!usable) {
              return PageOption.answer(
                  "coupons",
                  wallet.coupons().list(page.after(), page.limit()),
                  CouponViews::coupon);
            }
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("coupons");
            wallet.coupons().atHand().forEach(each -> list.add(CouponViews.coupon(each)));
            return Answer.done(body);
          });
    }
  }

  @Command(name = "redeem", description = "Get a coupon for a code.")
  static final class Redeem implements Action {
    @Option(
        names = "--code",
        paramLabel = "CODE",
        descriptionKey = "coupon-code",
        description = "the code, or '-'; left out, it is asked for")
    private @Nullable String code;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      try (Secret typed = context.secret("--code", code, CODE)) {
        return request.onWallet(
            context,
            (wallet, id) ->
                typed.read(chars -> result(wallet.coupons().redeem(id, CharBuffer.wrap(chars)))));
      }
    }

    private static Answer result(RedeemResult result) {
      if (result instanceof RedeemResult.Redeemed redeemed) {
        return Answer.done(CouponViews.coupon(redeemed.coupon()))
            .withNote("The coupon is yours.", "优惠券已到账。");
      }
      RedeemResult.Refused refused = (RedeemResult.Refused) result;
      ObjectNode details = Views.object();
      refused.again().ifPresent(at -> details.put("nextFrom", Times.text(at)));
      return Answer.failed(
          ExitCode.REFUSED,
          refused.reason().name(),
          refused.reason().advice(),
          Views.object(),
          details);
    }
  }

  @Command(
      name = "best",
      description = "The best legal combination of your coupons for a payment, and why.")
  static final class Best implements Action {
    @Option(
        names = "--payee",
        paramLabel = "PAYEE",
        required = true,
        description = "the payee's id: letters, digits, '-', '_', '.'")
    private String payee;

    @Mixin private AmountOption amount;

    @Override
    public Answer run(Context context) throws IOException {
      Inputs.payee("--payee", payee);
      Money asked = amount.positive();
      return Platforms.withWallet(
          context,
          (wallets, wallet) ->
              Answer.done(CouponViews.best(wallet, wallet.coupons().best(payee, asked))));
    }
  }
}
