package dev.kabao.wallet.sandbox.flow;

import static dev.kabao.wallet.sandbox.flow.PointsRig.NAME;
import static dev.kabao.wallet.sandbox.flow.PointsRig.STARS;
import static dev.kabao.wallet.sandbox.flow.PointsRig.cny;
import static dev.kabao.wallet.sandbox.flow.PointsRig.stars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.sandbox.Giving;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways in which somebody might come by points, or by what they pay, without giving anything. */
@Timeout(120)
class PointsForNothingTest {
  @TempDir private Path folder;
  private PointsRig rig;

  @BeforeEach
  void open() throws IOException {
    rig = new PointsRig(folder);
  }

  @AfterEach
  void theBooksBalance() {
    rig.points();
    rig.assertTheBooksBalance();
    rig.close();
  }

  /** One point is worth 10.00. */
  private static Programme large() {
    return Programme.of(STARS, NAME, PointsRig.SPONSOR, new PointsRate(1, cny("10.00")));
  }

  private void capture(PaymentId id, Capture capture) {
    assertThat(rig.wallet.payments().capture(rig.rig.request(), id, capture))
        .isInstanceOf(StepResult.Done.class);
  }

  private void refund(PaymentId id, String amount) {
    assertThat(rig.wallet.payments().refund(rig.rig.request(), id, Optional.of(cny(amount))))
        .isInstanceOf(RefundResult.Done.class);
  }

  private void freeze(AccountFlag... flags) {
    rig.rig.wallets().freeze(rig.rig.request(), rig.wallet.id(), Set.of(flags));
  }

  @Test
  void aPartOfWhatAPointIsWorthCostsThePoint() {
    rig.define(large());
    rig.grant(rig.wallet, 2);
    PaymentId id = rig.authorize("20.00", stars(2)).id();
    capture(id, Capture.last(cny("9.99")));
    assertThat(rig.sponsored()).isEqualTo(999);
    assertThat(rig.points().available()).isEqualTo(1);
    refund(id, "9.98");
    assertThat(rig.points().available()).isEqualTo(1);
    refund(id, "0.01");
    assertThat(rig.sponsored()).isZero();
    assertThat(rig.points().available()).isEqualTo(2);
  }

  @Test
  void partsThatAreCapturedBetweenRefundsCostWhatTheyComeTo() {
    rig.define(large());
    rig.grant(rig.wallet, 3);
    PaymentId id = rig.authorize("30.00", stars(3)).id();
    for (int i = 0; i < 4; i++) {
      capture(id, Capture.part(cny("7.00")));
      refund(id, "6.00");
    }
    assertThat(rig.sponsored()).isEqualTo(400);
    capture(id, Capture.last(cny("1.00")));
    assertThat(rig.sponsored()).isEqualTo(500);
    assertThat(rig.points().available()).isEqualTo(2);
    refund(id, "5.00");
    assertThat(rig.points().available()).isEqualTo(3);
  }

  @Test
  void whatIsOwedSinceTheWalletWasFrozenIsNotToBeSpentOrGivenAway() {
    rig.define(stars().earning(EarnRule.of("base", NAME, 100, cny("1.00"))).betweenPeople());
    PaymentResult paid = rig.pay("20.00", FundingSource.balance());
    freeze(AccountFlag.FROZEN_OUT);
    refund(paid.payment().id(), "15.00");
    freeze();
    assertThat(rig.points().owed()).isEqualTo(1_500);
    assertThat(rig.points().available()).isEqualTo(2_000);
    PaymentResult more = rig.pay("20.00", stars(2_000));
    assertThat(((PaymentResult.Declined) more).decline().reason())
        .isEqualTo(DeclineReason.POINTS_TOO_FEW);
    Wallet friend = rig.rig.walletOf(Person.WANG);
    assertThat(give(friend, 501)).isEqualTo(new PointsResult.Refused(PointsRefusal.TOO_FEW));
    assertThat(give(friend, 500)).isEqualTo(new PointsResult.Done(STARS, 500));
    assertThat(rig.points().available()).isZero();
    assertThat(rig.points().owed()).isZero();
  }

  private PointsResult give(Wallet to, long units) {
    return Giving.give(rig.wallet, rig.rig.request(), STARS, to.id(), units);
  }

  @Test
  void aPlanOfOnePayeeIsNoneOfAnother() {
    rig.define(stars());
    rig.grant(rig.wallet, 500);
    PayRequest request = PointsRig.request("5.00", stars(500));
    String mark = ((PlanResult.Planned) rig.wallet.rewards().plan(request)).plan().mark();
    PayRequest elsewhere = PayRequest.of(stars(500), "other-shop", cny("5.00")).asPlanned(mark);
    PaymentResult result = rig.wallet.payments().pay(rig.rig.request(), elsewhere);
    assertThat(((PaymentResult.Declined) result).decline().reason())
        .isEqualTo(DeclineReason.PLAN_CHANGED);
    assertThat(rig.wallet.payments().pay(rig.rig.request(), request.asPlanned(mark)))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void whatCameBackWhollyBeforeTheEndIsThereAtTheEnd() {
    rig.define(large());
    rig.grant(rig.wallet, 3);
    PaymentId id = rig.authorize("30.00", stars(3)).id();
    capture(id, Capture.part(cny("13.00")));
    refund(id, "13.00");
    assertThat(rig.wallet.payments().voidPayment(rig.rig.request(), id))
        .isInstanceOf(StepResult.Done.class);
    assertThat(rig.sponsored()).isZero();
    assertThat(rig.points().available()).isEqualTo(3);
    assertThat(rig.points().held()).isZero();
  }
}
