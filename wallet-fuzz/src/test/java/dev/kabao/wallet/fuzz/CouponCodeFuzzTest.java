package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.value.RequestId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Coupon codes, as people type them. */
class CouponCodeFuzzTest {
  private static final Shop SHOP = new Shop();
  private static final Set<CouponRefusal> WRONG =
      EnumSet.of(
          CouponRefusal.CODE_UNREADABLE, CouponRefusal.CODE_UNKNOWN, CouponRefusal.TOO_MANY_TRIES);

  @FuzzTest
  void onlyACodeThatWasMadeIsRedeemed(byte[] data) {
    String text = Input.text(data);
    RequestId request = SHOP.wallets.newRequestId();
    RedeemResult result = SHOP.payer.coupons().redeem(request, text);
    boolean made = plain(text).equals(plain(SHOP.couponCode));
    if (result instanceof RedeemResult.Refused refused) {
      assertThat(refused.reason() == CouponRefusal.CODE_USED || WRONG.contains(refused.reason()))
          .isTrue();
      assertThat(refused.reason() == CouponRefusal.CODE_USED && !made).isFalse();
      assertThat(refused.reason() == CouponRefusal.CODE_UNREADABLE && made).isFalse();
      assertThat(refused.reason() == CouponRefusal.CODE_UNKNOWN && made).isFalse();
    } else {
      assertThat(made).isTrue();
      assertThat(SHOP.payer.coupons().redeem(request, text)).isEqualTo(result);
    }
  }

  /** The same code, however it is typed. */
  private static String plain(String text) {
    return text.replace(" ", "")
        .replace("-", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
