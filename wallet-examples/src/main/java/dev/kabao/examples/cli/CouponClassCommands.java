package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.DefineResult;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a host does about classes of coupons: defining, ending, and taking coupons back. */
final class CouponClassCommands {
  private static final LocalText CODE_TAKEN =
      new LocalText("Another class has this code.", "该代码已被其他优惠券使用。");

  private CouponClassCommands() {}

  @Command(
      name = "define",
      description = {
        "Define a class of coupons, for the host. Its terms never change.",
        "Such as: coupon define tea5 --name 'Tea, 5 off' --off 5.00 --minimum 20.00 --payee tea"
      })
  static final class Define implements Action {
    @Parameters(
        paramLabel = "CLASS",
        descriptionKey = "coupon-class",
        description = "its code: 1 to 16 small letters, digits or -")
    private String code;

    @Mixin private CouponOptions options;
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CouponTerms terms = options.terms(EverydayInputs.code("CLASS", code));
      return request.onPlatform(
          context,
          (wallets, id) -> {
            DefineResult result = wallets.couponClasses().define(id, terms);
            if (result instanceof DefineResult.CodeTaken taken) {
              return Answer.failed(
                  ExitCode.REFUSED,
                  "CODE_TAKEN",
                  CODE_TAKEN,
                  CouponViews.couponClass(taken.other()));
            }
            return Answer.done(CouponViews.couponClass(((DefineResult.Defined) result).defined()));
          });
    }
  }

  @Command(name = "classes", description = "List the classes of coupons, the newest first.")
  static final class Classes implements Action {
    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      return Platforms.with(
          context,
          wallets ->
              PageOption.answer(
                  "classes",
                  wallets.couponClasses().list(page.after(), page.limit()),
                  CouponViews::couponClass));
    }
  }

  @Command(
      name = "end",
      description = "Issue no more of a class, for the host. Those in people's hands stay good.")
  static final class End implements Action {
    @Parameters(
        paramLabel = "CLASS",
        descriptionKey = "coupon-class",
        description = "its code: 1 to 16 small letters, digits or -")
    private String code;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      EverydayInputs.code("CLASS", code);
      return request.onPlatform(
          context,
          (wallets, id) ->
              Answer.done(CouponViews.couponClass(wallets.couponClasses().end(id, code))));
    }
  }

  @Command(name = "revoke", description = "Take a coupon back that was not used, for the host.")
  static final class Revoke implements Action {
    @Parameters(paramLabel = "COUPON", descriptionKey = "coupon-id", description = "the coupon")
    private String coupon;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CouponId revoked = Ids.couponId("COUPON", coupon);
      return request.onPlatform(
          context,
          (wallets, id) -> {
            RevokeResult result = wallets.couponClasses().revoke(id, revoked);
            ObjectNode view = CouponViews.coupon(result.coupon());
            return result instanceof RevokeResult.Refused refused
                ? CouponViews.refused(refused.reason(), view)
                : Answer.done(view);
          });
    }
  }
}
