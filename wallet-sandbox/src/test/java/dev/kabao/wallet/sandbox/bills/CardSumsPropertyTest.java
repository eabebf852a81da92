package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.sandbox.bills.CardRig.Held;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens on a debit and a credit card, with the wallet and without it, in whatever order
 * their banks are asked: the months' sums have each purchase, refund and salary once, and nothing
 * else. The model counts what was bought, and knows nothing of statements.
 */
class CardSumsPropertyTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final int STEPS = 60;

  @TempDir Path folder;

  private final Map<YearMonth, Long> spent = new TreeMap<>();
  private final Map<YearMonth, Long> earned = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theSumsHaveEachPurchaseOnce(long seed) throws Exception {
    Random random = new Random(seed);
    try (CardRig rig = new CardRig(folder)) {
      rig.give("100000.00");
      Held[] cards = {rig.debitCard("50000.00"), rig.creditCard("50000.00")};
      CardId[] bound = {rig.bind(cards[0]), rig.bind(cards[1])};
      for (int step = 0; step < STEPS; step++) {
        int which = random.nextInt(2);
        step(rig, random, cards[which], bound[which]);
      }
      rig.nextMonth();
      rig.wallets.resolve();
      rig.clock.forward(Duration.ofDays(2));
      rig.wallets.resolve();

      for (YearMonth month = YearMonth.of(2026, 11);
          !month.isAfter(rig.month());
          month = month.plusMonths(1)) {
        assertThat(rig.spent(month)).as("spent in %s", month).isEqualTo(money(spent.get(month)));
        assertThat(rig.income(month)).as("earned in %s", month).isEqualTo(money(earned.get(month)));
      }
    }
  }

  private void step(CardRig rig, Random random, Held card, CardId bound) {
    Money amount = Money.ofMinor(CNY, 1 + random.nextInt(5_000));
    String plain = amount.getAmount().toPlainString();
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        rig.spend(card, plain, "某某超市");
        count(rig, spent, amount.getAmountMinorLong());
      }
      case 2 -> {
        rig.move(card, CardMove.Kind.REFUND, plain, "某某超市");
        count(rig, spent, -amount.getAmountMinorLong());
      }
      case 3 -> {
        rig.move(card, CardMove.Kind.DEPOSIT, plain, "某公司");
        if (card.expiry().isEmpty()) {
          count(rig, earned, amount.getAmountMinorLong());
        }
      }
      case 4 -> {
        PaymentResult paid =
            rig.wallet
                .payments()
                .pay(rig.request(), PayRequest.of(FundingSource.card(bound), "tea", amount));
        count(rig, spent, amount.getAmountMinorLong());
        if (random.nextBoolean()) {
          PaymentId id = ((PaymentResult.Succeeded) paid).payment().id();
          rig.wallet.payments().refund(rig.request(), id, Optional.empty());
          count(rig, spent, -amount.getAmountMinorLong());
        }
      }
      case 5 -> rig.wallet.payments().topUp(rig.request(), TopUpRequest.of(bound, amount));
      case 6 -> rig.wallet.payments().withdraw(rig.request(), WithdrawRequest.of(bound, amount));
      case 7 -> rig.ask(bound);
      case 8 -> {
        for (Bill bill : rig.wallet.bills().due(10)) {
          rig.wallet.bills().pay(rig.request(), bill.id(), BALANCE);
        }
      }
      default -> rig.nextMonth();
    }
  }

  private static void count(CardRig rig, Map<YearMonth, Long> sums, long minorUnits) {
    sums.merge(rig.month(), minorUnits, Long::sum);
  }

  private static Money money(Long minorUnits) {
    return Money.ofMinor(CNY, minorUnits == null ? 0 : minorUnits);
  }
}
