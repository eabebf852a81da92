package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a look at a month says of budgets, and what it makes up for. */
class BudgetLookTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @TempDir Path folder;

  private final Between between = new Between();
  private BillRig rig;
  private Wallet wallet;

  @BeforeEach
  void mean() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("500.00");
    wallet.insights().setBudget(rig.request(), Budget.of("other", cny("100.00")));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static MonthPicture look(Wallet wallet, YearMonth month) {
    return wallet.insights().month(month, CurrencyUnit.of("CNY"));
  }

  /** Spends above the budget; what comes after the payment's own commit does not get through. */
  private void spendWithoutBeingTold() {
    Wallet there = BillRig.open(rig.on(between.before(rig.store, "commit")), wallet.id());
    between.happens(() -> between.happens(BudgetLookTest::fail));
    PaymentResult paid =
        there.payments().pay(rig.request(), PayRequest.of(BALANCE, "moon-base", cny("120.00")));
    assertThat(paid).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(between.hasHappened()).isTrue();
    assertThat(rig.facts()).doesNotContain("budget.near", "budget.reached");
  }

  private static void fail() {
    throw new WalletException(ErrorCode.STORE_UNAVAILABLE, Map.of("reason", "as a test has it"));
  }

  @Test
  void whatNobodyWasToldOfIsToldByTheNextLookOnce() {
    spendWithoutBeingTold();
    look(wallet, NOVEMBER.minusMonths(1));
    assertThat(rig.facts()).doesNotContain("budget.reached");
    assertThat(look(wallet, NOVEMBER).budgets())
        .extracting(BudgetState::spent)
        .containsExactly(cny("120.00"));
    look(wallet, NOVEMBER);
    assertThat(rig.facts()).containsOnlyOnce("budget.reached");
  }

  @Test
  void aBudgetIsWorkedOutOnceForAPicture() {
    AtomicInteger times = new AtomicInteger();
    Wallet there = BillRig.open(rig.on(between.before(rig.store, "balance")), wallet.id());
    countFrom(times);
    assertThat(look(there, NOVEMBER).budgets()).hasSize(1);
    assertThat(times).hasValue(1);
  }

  private void countFrom(AtomicInteger times) {
    between.happens(
        () -> {
          times.incrementAndGet();
          countFrom(times);
        });
  }
}
