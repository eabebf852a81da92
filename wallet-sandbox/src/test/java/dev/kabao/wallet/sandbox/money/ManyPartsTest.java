package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A payment with as many parts as there can be. */
@Timeout(60)
class ManyPartsTest {
  private static final int LIMITS = 20;

  @TempDir private Path folder;

  /** Counts every movement many times over. */
  private static final class ManyLimits implements LimitPolicy {
    @Override
    public List<Limit> limitsOn(Movement movement) {
      return standing(movement.holder());
    }

    @Override
    public List<Limit> standing(Holder holder) {
      return IntStream.range(0, LIMITS)
          .mapToObj(
              i ->
                  new Limit(
                      "limit-" + i,
                      new LocalText("limit " + i, "限额 " + i),
                      "made up",
                      "counter-" + i,
                      yuan("1000000.00"),
                      Optional.empty()))
          .toList();
    }
  }

  @Test
  void aPaymentThatWasRefundedAsOftenAsCanBeCanStillBeVoided() {
    try (Till till = new Till(folder, new TestClock(), one -> one.limits(new ManyLimits()))) {
      WalletId wallet = till.walletWith(yuan("50.00"));
      PaymentService payments = till.session(0, wallet).payments();
      PayRequest request = PayRequest.of(FundingSource.balance(), "shop", yuan("40.00"));
      PaymentId payment = payments.authorize(till.request(), request).payment().id();
      payments.capture(till.request(), payment, Capture.part(yuan("20.00")));
      RefundResult refund = refundAPenny(till, payments, payment);
      while (!(refund instanceof RefundResult.Refused)) {
        refund = refundAPenny(till, payments, payment);
      }
      assertThat(((RefundResult.Refused) refund).refusal())
          .isEqualTo(PaymentRefusal.TOO_MANY_PARTS);
      assertThat(payments.voidPayment(till.request(), payment)).isInstanceOf(StepResult.Done.class);
      assertThat(payments.limits()).allMatch(limit -> limit.used().equals(yuan("20.00")));
      till.assertBooksAreClosed();
    }
  }

  private static RefundResult refundAPenny(Till till, PaymentService payments, PaymentId payment) {
    return payments.refund(till.request(), payment, Optional.of(yuan("0.01")));
  }
}
