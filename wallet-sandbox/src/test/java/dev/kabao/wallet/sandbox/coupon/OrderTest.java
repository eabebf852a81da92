package dev.kabao.wallet.sandbox.coupon;

import static dev.kabao.wallet.sandbox.coupon.Stand.ten;
import static dev.kabao.wallet.sandbox.coupon.Stand.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Captures and refunds in any order come to the same: what is not paid in the end is there again.
 */
@Timeout(300)
class OrderTest {
  private static final int RUNS = 40;
  private static final int STEPS = 8;

  @TempDir private Path folder;

  @Test
  void whateverTheOrderOfCapturesAndRefundsTheSponsorPaysWhatIsPaidAndAllCouponsComeBack() {
    try (Stand stand = new Stand(folder)) {
      WalletId person = stand.person();
      for (String code : List.of("a", "b", "c")) {
        stand.define(ten(code));
      }
      for (int run = 0; run < RUNS; run++) {
        run(stand, person, new Random(run));
      }
      stand.assertBooksAreClosed();
    }
  }

  private static void run(Stand stand, WalletId person, Random random) {
    List<Coupon> coupons = new ArrayList<>();
    for (String code : List.of("a", "b", "c")) {
      coupons.add(stand.issue(code, person));
    }
    Funding funding =
        Funding.inOrder(coupons.stream().map(one -> FundingSource.coupon(one.id())).toList());
    PaymentService payments = stand.open(person).payments();
    PaymentId payment =
        payments
            .authorize(stand.request(), PayRequest.of(funding, "shop", yuan("30.00")))
            .payment()
            .id();
    for (int step = 0; step < STEPS; step++) {
      // Some of these are more than there is, and refused: nothing changes then.
      Money part = yuan(1 + random.nextInt(12) + ".00");
      if (random.nextBoolean()) {
        payments.capture(stand.request(), payment, Capture.part(part));
      } else {
        payments.refund(stand.request(), payment, Optional.of(part));
      }
      assertSponsored(stand, payments.find(payment).payment());
    }
    if (random.nextBoolean()) {
      payments.refund(stand.request(), payment, Optional.empty());
      payments.voidPayment(stand.request(), payment);
    } else {
      payments.voidPayment(stand.request(), payment);
      payments.refund(stand.request(), payment, Optional.empty());
    }
    Payment end = payments.find(payment).payment();
    assertThat(end.refunded()).isEqualTo(end.settled());
    assertSponsored(stand, end);
    for (Coupon coupon : coupons) {
      assertThat(stand.open(person).coupons().find(coupon.id()).state())
          .isEqualTo(CouponState.AVAILABLE);
    }
  }

  private static void assertSponsored(Stand stand, Payment payment) {
    long paid = payment.settled().minus(payment.refunded()).getAmountMinorLong();
    assertThat(stand.store.balance(AccountId.promotion("sponsor-1", "CNY")).posted())
        .isEqualTo(-paid);
    assertThat(stand.store.balance(AccountId.payee("shop", "CNY")).posted()).isEqualTo(paid);
  }
}
