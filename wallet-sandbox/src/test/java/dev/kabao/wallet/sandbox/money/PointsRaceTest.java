package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.PointsPreview;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.sandbox.Giving;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads use the same points, on two platforms at once. */
@Timeout(300)
class PointsRaceTest {
  private static final String CODE = "race";
  private static final int ROUNDS = 5;

  @TempDir private Path folder;
  private final Race race = new Race();
  private PointsTill points;
  private Till till;

  @BeforeEach
  void open() {
    points = new PointsTill(folder);
    till = points.till;
    points.define(PointsTill.programme(CODE, 1, yuan("1.00")).betweenPeople());
  }

  @AfterEach
  void theBooksAreClosed() {
    points.assertBooksAreClosed();
    points.close();
    race.close();
  }

  private PaymentResult pay(int thread, WalletId wallet, String amount, FundingSource... sources) {
    return till.session(thread, wallet)
        .payments()
        .pay(
            till.request(),
            PayRequest.of(Funding.inOrder(sources), "payee-" + thread, yuan(amount)));
  }

  @Test
  void theLastPointPaysOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      WalletId wallet = points.walletWith("100.00", CODE, 1);
      List<PaymentResult> results =
          race.run(
              thread ->
                  pay(thread, wallet, "1.50", PointsTill.points(CODE, 1), FundingSource.balance()));
      assertThat(results).filteredOn(PaymentResult.Succeeded.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(PaymentResult.Declined.class::isInstance)
          .hasSize(Race.THREADS - 1)
          .allSatisfy(
              result ->
                  assertThat(((PaymentResult.Declined) result).decline().reason())
                      .isEqualTo(DeclineReason.POINTS_TOO_FEW));
      assertThat(points.points(wallet, CODE).available()).isZero();
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("99.50"));
    }
  }

  @Test
  void sixtyFourThreadsSpendExactlyWhatThereIs() {
    WalletId wallet = points.walletWith("0.01", CODE, 40);
    List<PaymentResult> results =
        race.run(thread -> pay(thread, wallet, "1.00", PointsTill.points(CODE, 1)));
    assertThat(results).filteredOn(PaymentResult.Succeeded.class::isInstance).hasSize(40);
    assertThat(points.points(wallet, CODE).available()).isZero();
  }

  @Test
  void whatIsEarnedAndTakenBackInARaceIsToTheUnit() {
    points.define(
        PointsTill.programme(CODE, 1, yuan("1.00"))
            .earning(
                EarnRule.of("base", PointsTill.NAME, 1, yuan("1.00"))
                    .atMost(EarnRule.NO_CAP, 100)));
    WalletId wallet = points.walletWith("1000.00", CODE, 7);
    List<PaymentResult> paid =
        race.run(thread -> pay(thread, wallet, "3.00", FundingSource.balance()));
    assertThat(paid).allMatch(PaymentResult.Succeeded.class::isInstance);
    assertThat(points.points(wallet, CODE).available()).isEqualTo(107);
    assertThat(earned(paid)).isEqualTo(100);
    List<PaymentId> ids = paid.stream().map(one -> one.payment().id()).toList();
    List<RefundResult> refunds =
        race.run(
            thread ->
                till.session(thread, wallet)
                    .payments()
                    .refund(till.request(), ids.get(thread), Optional.empty()));
    assertThat(refunds).allMatch(RefundResult.Done.class::isInstance);
    assertThat(points.points(wallet, CODE).available()).isEqualTo(7);
    assertThat(points.points(wallet, CODE).owed()).isZero();
  }

  private static long earned(List<PaymentResult> results) {
    return results.stream()
        .flatMap(result -> result.payment().earned().stream())
        .mapToLong(one -> one.units())
        .sum();
  }

  @Test
  void pointsGoToOnePersonOnly() {
    WalletId wallet = points.walletWith("0.01", CODE, 10);
    WalletId friend = till.wallet(till.phone());
    List<PointsResult> results =
        race.run(
            thread -> Giving.give(till.session(thread, wallet), till.request(), CODE, friend, 3));
    assertThat(results).filteredOn(PointsResult.Done.class::isInstance).hasSize(3);
    assertThat(points.points(wallet, CODE).available()).isEqualTo(1);
    assertThat(points.points(friend, CODE).available()).isEqualTo(9);
  }

  @Test
  void whatWasShownOnceIsGivenOnce() {
    WalletId wallet = points.walletWith("0.01", CODE, 10);
    WalletId friend = till.wallet(till.phone());
    PointsPreview shown =
        till.session(0, wallet).rewards().points().preview(CODE, Recipient.wallet(friend), 3);
    String token = ((PointsPreview.Offer) shown).token();
    List<PointsResult> results =
        race.run(
            thread ->
                till.session(thread, wallet).rewards().points().confirm(till.request(), token));
    assertThat(results).filteredOn(PointsResult.Done.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(PointsResult.Refused.class::isInstance)
        .containsOnly(new PointsResult.Refused(PointsRefusal.OFFER_USED));
    assertThat(points.points(friend, CODE).available()).isEqualTo(3);
  }
}
