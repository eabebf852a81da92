package dev.kabao.wallet.sandbox.flow;

import static dev.kabao.wallet.sandbox.flow.PointsRig.NAME;
import static dev.kabao.wallet.sandbox.flow.PointsRig.cny;
import static dev.kabao.wallet.sandbox.flow.PointsRig.stars;
import static dev.kabao.wallet.transfer.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.LotValidity;
import dev.kabao.wallet.reward.PointsEntry;
import dev.kabao.wallet.reward.PointsLot;
import dev.kabao.wallet.reward.PointsPreview;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.PointsService;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.Giving;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Points that are earned, taken back, expire and change hands. */
@Timeout(120)
class EarningFlowTest {
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

  private static EarnRule perYuan() {
    return EarnRule.of("base", NAME, 1, cny("1.00"));
  }

  private PaymentId paid(String amount, FundingSource... sources) {
    PaymentResult result = rig.pay(amount, sources);
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    return result.payment().id();
  }

  private void refund(PaymentId id, String amount) {
    assertThat(rig.wallet.payments().refund(rig.rig.request(), id, Optional.of(cny(amount))))
        .isInstanceOf(RefundResult.Done.class);
  }

  private List<Payment.Earned> earned(PaymentId id) {
    return rig.wallet.payments().find(id).payment().earned();
  }

  private static List<Payment.Earned> of(long units) {
    return List.of(new Payment.Earned(PointsRig.STARS, units));
  }

  @Test
  void pointsAreEarnedOnMoneyOnlyAndFollowItWhenItComesBack() {
    rig.define(stars().earning(perYuan()));
    rig.grant(rig.wallet, 1_000);
    PaymentId id = paid("40.99", stars(1_000), FundingSource.balance());
    assertThat(earned(id)).isEqualTo(of(30));
    assertThat(rig.points().available()).isEqualTo(30);
    refund(id, "0.99");
    assertThat(earned(id)).isEqualTo(of(30));
    refund(id, "0.01");
    assertThat(earned(id)).isEqualTo(of(29));
    refund(id, "29.99");
    assertThat(earned(id)).isEmpty();
    assertThat(rig.points().available()).isZero();
    refund(id, "10.00");
    assertThat(rig.points().available()).isEqualTo(1_000);
  }

  @Test
  void aCardsPaymentEarnsOnlyOnceTheCardHasPaid() {
    rig.define(stars().earning(perYuan()));
    rig.rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = rig.pay("30.00", rig.byCard());
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(rig.points().available()).isZero();
    rig.rig.clock.forward(Duration.ofMinutes(1));
    rig.rig.wallets().resolve();
    assertThat(rig.points().available()).isEqualTo(30);
  }

  @Test
  void whatIsCapturedEarnsAsItIsCaptured() {
    rig.define(stars().earning(perYuan().atMost(25, EarnRule.NO_CAP)));
    PaymentId id = rig.authorize("90.00", FundingSource.balance()).id();
    assertThat(rig.points().available()).isZero();
    capture(id, Capture.part(cny("10.50")));
    assertThat(earned(id)).isEqualTo(of(10));
    capture(id, Capture.last(cny("60.00")));
    assertThat(earned(id)).isEqualTo(of(25));
    refund(id, "50.00");
    assertThat(earned(id)).isEqualTo(of(20));
  }

  private void capture(PaymentId id, Capture capture) {
    assertThat(rig.wallet.payments().capture(rig.rig.request(), id, capture))
        .isInstanceOf(StepResult.Done.class);
  }

  @Test
  void rulesHavePayeesAndTimesAndCapsForAMonth() {
    rig.define(
        stars()
            .earning(
                perYuan().atMost(EarnRule.NO_CAP, 15),
                EarnRule.of("elsewhere", NAME, 9, cny("1.00")).to(Set.of("other-shop")),
                EarnRule.of("campaign", NAME, 2, cny("1.00"))
                    .between(
                        rig.rig.clock.instant().minusSeconds(60),
                        rig.rig.clock.instant().plusSeconds(3_600))));
    assertThat(earned(paid("10.00", FundingSource.balance()))).isEqualTo(of(30));
    assertThat(earned(paid("10.00", FundingSource.balance()))).isEqualTo(of(25));
    rig.rig.clock.forward(Duration.ofHours(2));
    assertThat(earned(paid("10.00", FundingSource.balance()))).isEmpty();
    rig.rig.clock.forward(Duration.ofDays(32));
    assertThat(earned(paid("10.00", FundingSource.balance()))).isEqualTo(of(10));
  }

  @Test
  void pointsThatWereUsedBeforeTheyAreTakenBackAreOwed() {
    rig.define(stars().earning(EarnRule.of("base", NAME, 100, cny("1.00"))));
    PaymentId earning = paid("20.00", FundingSource.balance());
    assertThat(rig.points().available()).isEqualTo(2_000);
    PaymentId spending = paid("15.00", stars(1_500));
    refund(earning, "20.00");
    assertThat(rig.points().available()).isZero();
    assertThat(rig.points().owed()).isEqualTo(1_500);
    assertThat(earned(paid("5.00", FundingSource.balance()))).isEqualTo(of(500));
    assertThat(rig.points().owed()).isEqualTo(1_000);
    refund(spending, "15.00");
    assertThat(rig.points().owed()).isZero();
    assertThat(rig.points().available()).isEqualTo(500);
  }

  @Test
  void aWalletThatOwesPointsStaysOpenUntilTheyAreGranted() {
    rig.define(stars().earning(perYuan()).betweenPeople());
    Wallet friend = rig.rig.walletOf(Person.WANG);
    PaymentId id = paid("20.00", FundingSource.balance());
    give(rig.rig.request(), friend, 20);
    refund(id, "20.00");
    WithdrawRequest rest = WithdrawRequest.of(rig.card, rig.balance());
    assertThat(rig.wallet.payments().withdraw(rig.rig.request(), rest))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.points().owed()).isEqualTo(20);
    assertThat(rig.rig.wallets().closeWallet(rig.rig.request(), rig.wallet.id())).isFalse();
    assertThat(rig.points().owed()).isEqualTo(20);
    rig.grant(rig.wallet, 25);
    assertThat(rig.points().owed()).isZero();
    assertThat(rig.rig.wallets().closeWallet(rig.rig.request(), rig.wallet.id())).isTrue();
    assertThat(rig.flow("given-up")).isEqualTo(5);
  }

  @Test
  void aFrozenWalletsRefundGoesOnAndWhatItEarnedIsOwed() {
    rig.define(stars().earning(perYuan()));
    PaymentId id = paid("20.00", FundingSource.balance());
    freeze(Set.of(AccountFlag.FROZEN_IN, AccountFlag.FROZEN_OUT));
    refund(id, "15.00");
    assertThat(rig.points().available()).isEqualTo(20);
    assertThat(rig.points().owed()).isEqualTo(15);
    freeze(Set.of());
    assertThat(earned(paid("2.00", FundingSource.balance()))).isEqualTo(of(2));
    assertThat(rig.points().available()).isEqualTo(7);
    assertThat(rig.points().owed()).isZero();
  }

  private void freeze(Set<AccountFlag> flags) {
    rig.rig.wallets().freeze(rig.rig.request(), rig.wallet.id(), flags);
  }

  @Test
  void pointsExpireAtTheEndOfAMonthTheOldestAreUsedFirstAndASweepTakesThem() {
    rig.define(stars().validFor(LotValidity.toEndOfMonth(Period.ofMonths(1))));
    rig.grant(rig.wallet, 100);
    rig.rig.clock.forward(Duration.ofDays(31));
    rig.grant(rig.wallet, 100);
    assertThat(rig.points().lots()).hasSize(2);
    paid("1.20", stars(120));
    List<PointsLot> lots = rig.points().lots();
    assertThat(lots).extracting(PointsLot::units).containsExactly(80L);
    rig.rig.clock.forward(
        Duration.between(rig.rig.clock.instant(), lots.get(0).expiresAt().orElseThrow()));
    assertThat(rig.wallet.rewards().points().balance(PointsRig.STARS).available()).isZero();
    rig.rig.wallets().resolve();
    assertThat(rig.points().available()).isZero();
    assertThat(rig.flow("expired")).isEqualTo(80);
    assertThat(rig.rig.wallets().events(0, 1000))
        .filteredOn(event -> event.type().equals("points.expired"))
        .hasSize(1);
  }

  @Test
  void whatHasExpiredIsNotUsedThoughNoSweepHasRun() {
    rig.define(stars().validFor(LotValidity.toEndOfDay(Period.ofDays(1))));
    rig.grant(rig.wallet, 100);
    rig.rig.clock.forward(Duration.ofDays(3));
    assertThat(rig.pay("1.00", stars(100))).isInstanceOf(PaymentResult.Declined.class);
    rig.grant(rig.wallet, 50);
    paid("0.50", stars(50));
    assertThat(rig.flow("expired")).isEqualTo(100);
  }

  @Test
  void theSweepOfAFrozenWalletWaitsAndHappensOnceItMay() {
    rig.define(stars().validFor(LotValidity.toEndOfDay(Period.ofDays(1))));
    rig.grant(rig.wallet, 100);
    freeze(Set.of(AccountFlag.FROZEN_OUT));
    rig.rig.clock.forward(Duration.ofDays(3));
    rig.rig.wallets().resolve();
    rig.rig.wallets().resolve();
    assertThat(rig.flow("expired")).isZero();
    assertThat(rig.wallet.rewards().points().balance(PointsRig.STARS).available()).isZero();
    freeze(Set.of());
    rig.rig.clock.forward(Duration.ofDays(2));
    rig.rig.wallets().resolve();
    assertThat(rig.flow("expired")).isEqualTo(100);
  }

  @Test
  void pointsThatExpiredWhileTheyWereHeldOrSpentAreGoodForAGraceWhenTheyComeBack() {
    rig.define(stars().validFor(LotValidity.toEndOfDay(Period.ofDays(1))).grace(5));
    rig.grant(rig.wallet, 100);
    PaymentId id = paid("1.00", stars(100));
    rig.rig.clock.forward(Duration.ofDays(10));
    refund(id, "1.00");
    assertThat(rig.points().available()).isEqualTo(100);
    assertThat(rig.points().lots().get(0).expiresAt().orElseThrow())
        .isBetween(
            rig.rig.clock.instant().plus(Duration.ofDays(5)),
            rig.rig.clock.instant().plus(Duration.ofDays(6)));
  }

  @Test
  void pointsGoToAnotherPersonWithTheirExpiryIfTheProgrammeAllowsIt() {
    rig.define(stars().validFor(LotValidity.toEndOfDay(Period.ofDays(9))));
    rig.grant(rig.wallet, 100);
    Wallet friend = rig.rig.walletOf(Person.WANG);
    assertThat(give(rig.rig.request(), friend, 60))
        .isEqualTo(refused(PointsRefusal.NOT_TRANSFERABLE));
    rig.define(stars().validFor(LotValidity.FOREVER).betweenPeople());
    assertThat(give(rig.rig.request(), friend, 101)).isEqualTo(refused(PointsRefusal.TOO_FEW));
    assertThat(give(rig.rig.request(), rig.wallet, 1)).isEqualTo(refused(PointsRefusal.SELF));
    RequestId request = rig.rig.request();
    PointsResult done = new PointsResult.Done(PointsRig.STARS, 60);
    assertThat(give(request, friend, 60)).isEqualTo(done);
    assertThat(give(request, friend, 60)).isEqualTo(done);
    assertThat(rig.points(friend).lots())
        .containsExactly(new PointsLot(60, rig.points().lots().get(0).expiresAt()));
    assertThat(rig.points().available()).isEqualTo(40);
    assertThat(rig.rig.wallets().closeWallet(rig.rig.request(), friend.id())).isTrue();
    assertThat(give(rig.rig.request(), friend, 1)).isEqualTo(refused(PointsRefusal.NO_SUCH_WALLET));
    assertThat(rig.flow("given-up")).isEqualTo(60);
  }

  @Test
  void pointsGoToAPhoneOnceItsHolderWasShown() {
    rig.define(stars().betweenPeople());
    rig.grant(rig.wallet, 100);
    Wallet friend = rig.rig.walletOf(Person.WANG);
    rig.rig.wallets().setHolderName(rig.rig.request(), friend.id(), Person.WANG.name());
    PointsService points = rig.wallet.rewards().points();
    var shown =
        (PointsPreview.Offer) points.preview(PointsRig.STARS, phone(Person.WANG.phone()), 60);
    assertThat(shown.maskedName()).hasValueSatisfying(name -> assertThat(name).contains("*"));
    assertThat(rig.points().available()).isEqualTo(100);
    assertThat(friend.rewards().points().confirm(rig.rig.request(), shown.token()))
        .isEqualTo(refused(PointsRefusal.OFFER_NOT_GENUINE));
    RequestId request = rig.rig.request();
    PointsResult done = new PointsResult.Done(PointsRig.STARS, 60);
    assertThat(points.confirm(request, shown.token())).isEqualTo(done);
    assertThat(rig.points(friend).available()).isEqualTo(60);
    assertThat(points.confirm(rig.rig.request(), shown.token()))
        .isEqualTo(refused(PointsRefusal.OFFER_USED));
    var late = (PointsPreview.Offer) points.preview(PointsRig.STARS, phone(Person.WANG.phone()), 1);
    rig.rig.clock.forward(Duration.ofMinutes(11));
    assertThat(points.confirm(rig.rig.request(), late.token()))
        .isEqualTo(refused(PointsRefusal.OFFER_EXPIRED));
    assertThat(points.confirm(request, shown.token())).isEqualTo(done);
    assertThat(points.preview(PointsRig.STARS, phone("13800138099"), 1))
        .isEqualTo(new PointsPreview.Refused(PointsRefusal.NO_SUCH_WALLET));
    assertThat(points.preview(PointsRig.STARS, phone("138"), 1))
        .isEqualTo(new PointsPreview.Refused(PointsRefusal.PHONE_INVALID));
  }

  private PointsResult give(RequestId request, Wallet to, long units) {
    return Giving.give(rig.wallet, request, PointsRig.STARS, to.id(), units);
  }

  private static PointsResult refused(PointsRefusal why) {
    return new PointsResult.Refused(why);
  }

  @Test
  void aStatementTellsOfEveryMovementAndSumsToWhatThereIs() {
    rig.define(stars().earning(perYuan()));
    rig.grant(rig.wallet, 1_000);
    PaymentId id = paid("12.00", stars(700), FundingSource.balance());
    PaymentId open = rig.authorize("3.00", stars(200), FundingSource.balance()).id();
    rig.wallet.payments().voidPayment(rig.rig.request(), open);
    refund(id, "8.00");
    List<PointsEntry> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<PointsEntry> page = rig.wallet.rewards().points().statement(PointsRig.STARS, after, 2);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(all)
        .extracting(PointsEntry::kind)
        .containsExactlyInAnyOrder(
            PointsEntry.Kind.GRANTED,
            PointsEntry.Kind.SPENT,
            PointsEntry.Kind.EARNED,
            PointsEntry.Kind.HELD,
            PointsEntry.Kind.FREED,
            PointsEntry.Kind.GIVEN_BACK,
            PointsEntry.Kind.TAKEN_BACK);
    assertThat(all)
        .filteredOn(line -> line.kind() == PointsEntry.Kind.SPENT)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.payment()).contains(id);
              assertThat(line.units()).isEqualTo(-700);
            });
    assertThat(all.stream().mapToLong(PointsEntry::units).sum())
        .isEqualTo(rig.points().available());
  }
}
