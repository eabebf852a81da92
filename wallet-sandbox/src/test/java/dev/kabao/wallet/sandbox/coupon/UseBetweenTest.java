package dev.kabao.wallet.sandbox.coupon;

import static dev.kabao.wallet.sandbox.coupon.Stand.ten;
import static dev.kabao.wallet.sandbox.coupon.Stand.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody goes on with a payment between another's look at it and that at its coupon. */
class UseBetweenTest {
  @TempDir private Path folder;
  private Stand stand;
  private WalletId person;
  private Coupon coupon;
  private PaymentId payment;

  @BeforeEach
  void open() {
    stand = new Stand(folder);
    person = stand.person();
    stand.define(ten("a"));
    coupon = stand.issue("a", person);
    Funding funding = Funding.inOrder(FundingSource.coupon(coupon.id()));
    PayRequest request = PayRequest.of(funding, "shop", yuan("10.00"));
    payment = payments().authorize(stand.request(), request).payment().id();
  }

  @AfterEach
  void theBooksAreClosed() {
    stand.assertBooksAreClosed();
    stand.close();
  }

  private PaymentService payments() {
    return stand.open(person).payments();
  }

  private CouponState state() {
    return stand.open(person).coupons().find(coupon.id()).state();
  }

  /**
   * A platform that has read a payment when another goes on with it, before it reads the coupon.
   */
  private PaymentService interrupted(Runnable by) {
    AtomicReference<Runnable> next = new AtomicReference<>(by);
    Store front =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                  boolean reads =
                      method.getName().equals("find") && coupon.id().value().equals(arguments[1]);
                  Runnable now = reads ? next.getAndSet(null) : null;
                  if (now != null) {
                    now.run();
                  }
                  try {
                    return method.invoke(stand.store, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return stand.deskOn(front).open(HostAssertion.of(person, Factor.KNOWLEDGE)).payments();
  }

  private void done(StepResult result) {
    assertThat(result).isInstanceOf(StepResult.Done.class);
  }

  @Test
  void aCaptureThatComesSecondIsRefused() {
    PaymentService late =
        interrupted(() -> done(payments().capture(stand.request(), payment, Capture.all())));
    assertThat(late.capture(stand.request(), payment, Capture.all()))
        .isInstanceOf(StepResult.Refused.class);
    assertThat(state()).isEqualTo(CouponState.USED);
  }

  @Test
  void aVoidThatComesAfterACaptureIsRefused() {
    PaymentService late =
        interrupted(() -> done(payments().capture(stand.request(), payment, Capture.all())));
    assertThat(late.voidPayment(stand.request(), payment)).isInstanceOf(StepResult.Refused.class);
    assertThat(state()).isEqualTo(CouponState.USED);
  }

  @Test
  void aCaptureThatComesAfterAVoidIsRefused() {
    PaymentService late = interrupted(() -> done(payments().voidPayment(stand.request(), payment)));
    assertThat(late.capture(stand.request(), payment, Capture.all()))
        .isInstanceOf(StepResult.Refused.class);
    assertThat(state()).isEqualTo(CouponState.AVAILABLE);
  }

  @Test
  void aRefundThatComesSecondGivesNothingBackTwice() {
    done(payments().capture(stand.request(), payment, Capture.all()));
    PaymentService late =
        interrupted(
            () ->
                assertThat(payments().refund(stand.request(), payment, Optional.empty()))
                    .isInstanceOf(RefundResult.Done.class));
    assertThat(late.refund(stand.request(), payment, Optional.empty()))
        .isInstanceOf(RefundResult.Refused.class);
    assertThat(state()).isEqualTo(CouponState.AVAILABLE);
    assertThat(stand.held(person, "a").posted()).isEqualTo(1);
  }
}
