package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.BudgetState.Level;
import dev.kabao.wallet.insight.CategorySum;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.insight.MonthSum;
import dev.kabao.wallet.insight.PayeeSum;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightFlowTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int THREADS = 32;

  @TempDir private Path folder;

  @Test
  void whatIsSpentCountsByCategoryAndPayeeAndWhatComesBackIsTakenOff() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rich(rig, Person.LI);
      BoundCard card = wallet.cards().list().get(0);
      pay(rig, wallet, FundingSource.balance(), "tea-house", "12.30");
      PaymentId fuel = pay(rig, wallet, FundingSource.card(card.id()), "fuel-depot", "200.00");
      MonthPicture picture = picture(rig, wallet);
      assertThat(picture.spent()).isEqualTo(money("212.30"));
      assertThat(picture.income()).isEqualTo(money("0.00"));
      assertThat(picture.over()).isFalse();
      assertThat(amounts(picture.spending())).containsExactly("200.00", "12.30");
      assertThat(picture.payees())
          .extracting(PayeeSum::payee)
          .containsExactly(Optional.of("fuel-depot"), Optional.of("tea-house"));
      assertThat(refund(rig, wallet, fuel, "50.00")).isInstanceOf(RefundResult.Done.class);
      assertThat(picture(rig, wallet).spent()).isEqualTo(money("162.30"));
      assertThat(refund(rig, wallet, fuel, "150.00")).isInstanceOf(RefundResult.Done.class);
      MonthPicture after = picture(rig, wallet);
      assertThat(after.spent()).isEqualTo(money("12.30"));
      assertThat(amounts(after.spending())).containsExactly("12.30");
      assertThat(after.payees()).hasSize(1);
      inOrder(rig);
    }
  }

  @Test
  void whatIsSetAsideCountsAsItIsCaptured() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rich(rig, Person.LI);
      PayRequest hotel = PayRequest.of(FundingSource.balance(), "inn", money("300.00"));
      PaymentId id = payment(wallet.payments().authorize(rig.request(), hotel)).id();
      assertThat(picture(rig, wallet).spent()).isEqualTo(money("0.00"));
      Capture part = Capture.part(money("100.00"));
      assertThat(wallet.payments().capture(rig.request(), id, part))
          .isInstanceOf(StepResult.Done.class);
      assertThat(picture(rig, wallet).spent()).isEqualTo(money("100.00"));
      assertThat(wallet.payments().voidPayment(rig.request(), id))
          .isInstanceOf(StepResult.Done.class);
      assertThat(picture(rig, wallet).spent()).isEqualTo(money("100.00"));
      inOrder(rig);
    }
  }

  @Test
  void whatPeopleGiveEachOtherIsSpendingHereAndIncomeThere() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet li = rich(rig, Person.LI);
      Wallet wang = rig.walletOf(Person.WANG);
      TransferPreview.Offer offer =
          (TransferPreview.Offer)
              li.transfers().preview(Recipient.wallet(wang.id()), money("30.00"));
      assertThat(
              li.transfers()
                  .confirm(rig.request(), offer.token(), Funding.inOrder(FundingSource.balance())))
          .isInstanceOf(TransferResult.Started.class);
      assertThat(picture(rig, li).spent()).isEqualTo(money("30.00"));
      MonthPicture income = picture(rig, wang);
      assertThat(income.income()).isEqualTo(money("30.00"));
      assertThat(income.spent()).isEqualTo(money("0.00"));
      assertThat(income.incomes())
          .extracting(sum -> sum.category().code())
          .containsExactly("transfers");
      inOrder(rig);
    }
  }

  @Test
  void whatAPersonMovesBetweenTheirOwnAccountsIsNoSpending() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rich(rig, Person.LI);
      MonthPicture picture = picture(rig, wallet);
      assertThat(picture.spent()).isEqualTo(money("0.00"));
      assertThat(picture.income()).isEqualTo(money("0.00"));
      assertThat(picture.spending()).isEmpty();
    }
  }

  @Test
  void aCategoryIsWhatThePersonSaysAndARefundComesOffTheOneThatCounted() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rich(rig, Person.LI);
      PaymentId first = pay(rig, wallet, FundingSource.balance(), "moon-base", "10.00");
      wallet.categories().remember(rig.request(), "moon-base", "travel");
      pay(rig, wallet, FundingSource.balance(), "moon-base", "5.00");
      assertThat(codes(picture(rig, wallet))).containsExactly("other", "travel");
      refund(rig, wallet, first, "10.00");
      assertThat(codes(picture(rig, wallet))).containsExactly("travel");
    }
  }

  @Test
  void monthsEndAtMidnightOfThePlatformsZoneAndAreCompared() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rich(rig, Person.LI);
      YearMonth first = month(rig);
      pay(rig, wallet, FundingSource.balance(), "tea-house", "20.00");
      rig.clock.forward(untilMonthEnds(rig).minusHours(1));
      pay(rig, wallet, FundingSource.balance(), "tea-house", "1.00");
      assertThat(month(rig)).isEqualTo(first);
      rig.clock.forward(untilMonthEnds(rig));
      pay(rig, wallet, FundingSource.balance(), "tea-house", "90.00");
      MonthPicture next = picture(rig, wallet);
      // The month in which it all began is no whole one.
      assertThat(next.shifts()).isEmpty();
      assertThat(next.month()).isEqualTo(first.plusMonths(1));
      assertThat(next.spent()).isEqualTo(money("90.00"));
      assertThat(next.months()).hasSize(13);
      MonthSum before = next.months().get(11);
      assertThat(before.month()).isEqualTo(first);
      assertThat(before.spent()).isEqualTo(money("21.00"));
      rig.clock.forward(untilMonthEnds(rig));
      pay(rig, wallet, FundingSource.balance(), "tea-house", "21.00");
      assertThat(picture(rig, wallet).shifts())
          .singleElement()
          .satisfies(
              shift -> {
                assertThat(shift.usual()).isEqualTo(money("90.00"));
                assertThat(shift.difference()).isEqualTo(money("-69.00"));
              });
      assertThat(wallet.insights().month(first, CNY).over()).isTrue();
    }
  }

  @Test
  void aBudgetIsToldAsItIsReachedOnceEachMonth() throws IOException {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    try (Rig rig = new Rig(folder)) {
      rig.wallets().close();
      rig.use(
          rig.platform()
              .deliverEvery(Duration.ofMillis(5))
              .listener(
                  Subscription.of(
                      "budgets",
                      event -> {
                        if (event.type().startsWith("budget.")) {
                          told.add(event.type());
                        }
                      }))
              .build());
      Wallet wallet = rich(rig, Person.LI);
      BudgetState set = wallet.insights().setBudget(rig.request(), Budget.ofAll(money("100.00")));
      assertThat(set.level()).isEqualTo(Level.WITHIN);
      wallet.insights().setBudget(rig.request(), Budget.of("travel", money("1.00")));
      pay(rig, wallet, FundingSource.balance(), "moon-base", "79.99");
      assertThat(level(wallet)).isEqualTo(Level.WITHIN);
      pay(rig, wallet, FundingSource.balance(), "moon-base", "0.01");
      pay(rig, wallet, FundingSource.balance(), "moon-base", "1.00");
      assertThat(level(wallet)).isEqualTo(Level.NEAR);
      pay(rig, wallet, FundingSource.balance(), "moon-base", "19.00");
      pay(rig, wallet, FundingSource.balance(), "moon-base", "19.00");
      assertThat(level(wallet)).isEqualTo(Level.REACHED);
      rig.clock.forward(untilMonthEnds(rig));
      assertThat(level(wallet)).isEqualTo(Level.WITHIN);
      pay(rig, wallet, FundingSource.balance(), "moon-base", "100.00");
      await(told, 3);
      assertThat(told).containsExactly("budget.near", "budget.reached", "budget.reached");
      wallet.insights().removeBudget(rig.request(), Budget.ofAll(money("1.00")));
      assertThat(wallet.insights().budgets()).hasSize(1);
    }
  }

  @Test
  void aBudgetRequestIsCarriedOutOnceAndBadOnesAreRefused() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      RequestId request = rig.request();
      wallet.insights().setBudget(request, Budget.ofAll(money("100.00")));
      wallet.insights().setBudget(rig.request(), Budget.ofAll(money("70.00")));
      wallet.insights().setBudget(request, Budget.ofAll(money("100.00")));
      assertThat(wallet.insights().budgets())
          .singleElement()
          .satisfies(state -> assertThat(state.budget().monthly()).isEqualTo(money("70.00")));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  wallet.insights().setBudget(rig.request(), Budget.of("no-such", money("1.00"))));
      assertThatIllegalArgumentException().isThrownBy(() -> Budget.ofAll(money("0.00")));
    }
  }

  @Test
  void whatManyThreadsSpendAtOnceAddsUp() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rich(rig, Person.LI);
      wallet.insights().setBudget(rig.request(), Budget.ofAll(money("3.00")));
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<PaymentResult>> results = new ArrayList<>();
        for (int i = 0; i < 10 * THREADS; i++) {
          RequestId request = RequestId.of("race-" + i);
          String payee = i % 2 == 0 ? "tea-house" : "moon-base";
          results.add(
              threads.submit(
                  () ->
                      wallet
                          .payments()
                          .pay(
                              request,
                              PayRequest.of(FundingSource.balance(), payee, money("0.01")))));
        }
        for (Future<PaymentResult> result : results) {
          assertThat(result.get()).isInstanceOf(PaymentResult.Succeeded.class);
        }
      } finally {
        threads.shutdownNow();
      }
      MonthPicture picture = picture(rig, wallet);
      assertThat(picture.spent()).isEqualTo(money("3.20"));
      assertThat(picture.payees()).extracting(PayeeSum::amount).containsOnly(money("1.60"));
      assertThat(level(wallet)).isEqualTo(Level.REACHED);
      inOrder(rig);
    }
  }

  @Test
  void aPlatformWithoutInsightsKeepsNoSums() throws IOException {
    try (Rig rig = new Rig(folder)) {
      rig.wallets().close();
      rig.use(rig.platform().withoutInsights().build());
      Wallet wallet = rich(rig, Person.LI);
      PaymentId early = pay(rig, wallet, FundingSource.balance(), "tea-house", "12.30");
      assertThat(picture(rig, wallet).spent()).isEqualTo(money("0.00"));
      rig.restart();
      Wallet again = rig.open(wallet.id());
      refund(rig, again, early, "2.30");
      assertThat(picture(rig, again).spent()).isEqualTo(money("0.00"));
    }
  }

  private static Wallet rich(Rig rig, Person person) {
    Wallet wallet = rig.walletOf(person);
    BoundCard card = rig.bind(wallet, rig.issueCard(person, "5000.00"), person);
    CardsWork.topUp(rig, wallet, card.id(), "1000.00");
    return wallet;
  }

  private static PaymentId pay(
      Rig rig, Wallet wallet, FundingSource source, String payee, String amount) {
    PayRequest request = PayRequest.of(source, payee, money(amount));
    return payment(wallet.payments().pay(rig.request(), request)).id();
  }

  private static Payment payment(PaymentResult result) {
    assertThat(result).isInstanceOfAny(PaymentResult.Succeeded.class, PaymentResult.SetAside.class);
    return result.payment();
  }

  private static RefundResult refund(Rig rig, Wallet wallet, PaymentId id, String amount) {
    return wallet.payments().refund(rig.request(), id, Optional.of(money(amount)));
  }

  private static MonthPicture picture(Rig rig, Wallet wallet) {
    return wallet.insights().month(month(rig), CNY);
  }

  private static YearMonth month(Rig rig) {
    return YearMonth.from(rig.clock.instant().atZone(ZONE));
  }

  private static Duration untilMonthEnds(Rig rig) {
    return Duration.between(
        rig.clock.instant(), month(rig).plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
  }

  private static Level level(Wallet wallet) {
    return wallet.insights().budgets().get(0).level();
  }

  private static List<String> amounts(List<CategorySum> sums) {
    return sums.stream().map(sum -> sum.amount().getAmount().toPlainString()).toList();
  }

  private static List<String> codes(MonthPicture picture) {
    return picture.spending().stream().map(sum -> sum.category().code()).toList();
  }

  private static void inOrder(Rig rig) {
    assertThat(rig.wallets().checkLedger().problems()).isEmpty();
    assertThat(rig.wallets().audit().verify().findings()).isEmpty();
  }

  private static void await(List<String> told, int size) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (told.size() < size && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static Money money(String amount) {
    return Money.parse("CNY " + amount);
  }
}
