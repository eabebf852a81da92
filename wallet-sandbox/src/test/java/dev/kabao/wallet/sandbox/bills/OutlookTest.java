package dev.kabao.wallet.sandbox.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.Outlook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @TempDir private Path folder;

  @Test
  void whatIsDueIsHeldAgainstTheBalance() {
    try (BillRig rig = new BillRig(folder)) {
      Wallet wallet = rig.walletWith("100.00");
      Instant now = rig.clock.instant();
      owe(rig, wallet, "rent", "80.00", now.plus(Duration.ofDays(5)));
      owe(rig, wallet, "old", "10.00", now.minus(Duration.ofDays(1)));
      owe(rig, wallet, "tax", "40.00", now.plus(Duration.ofDays(20)));
      Outlook week = wallet.bills().outlook(now.plus(Duration.ofDays(7)), CNY);
      assertThat(week.owed()).isEqualTo(money("90.00"));
      assertThat(week.bills())
          .extracting(bill -> bill.payee().orElseThrow())
          .containsExactly("old", "rent");
      assertThat(week.runsShortAt()).isEmpty();
      assertThat(week.missing()).isEqualTo(money("0.00"));
      Outlook month = wallet.bills().outlook(now.plus(Duration.ofDays(20)), CNY);
      assertThat(month.available()).isEqualTo(money("100.00"));
      assertThat(month.missing()).isEqualTo(money("30.00"));
      assertThat(month.runsShortAt()).contains(now.plus(Duration.ofDays(20)));
    }
  }

  @Test
  void whatIsPaidOrInAnotherCurrencyIsNotOwed() {
    try (BillRig rig = new BillRig(folder)) {
      Wallet wallet = rig.walletWith("100.00");
      Instant due = rig.clock.instant().plus(Duration.ofDays(1));
      Bill paid = owe(rig, wallet, "rent", "80.00", due);
      wallet.bills().paidElsewhere(rig.request(), paid.id());
      wallet
          .bills()
          .add(rig.request(), BillDraft.owed(Money.parse("EUR 5.00"), "verein", due, due));
      Outlook outlook = wallet.bills().outlook(due, CNY);
      assertThat(outlook.owed()).isEqualTo(money("0.00"));
      assertThat(outlook.bills()).isEmpty();
    }
  }

  @Test
  void aMomentThatIsFarAwayIsAnswered() {
    try (BillRig rig = new BillRig(folder)) {
      Wallet wallet = rig.walletWith("100.00");
      owe(rig, wallet, "rent", "80.00", rig.clock.instant().plus(Duration.ofDays(5)));
      assertThat(wallet.bills().outlook(Instant.MAX, CNY).owed()).isEqualTo(money("80.00"));
      // The keys of moments before 1970 once came behind all others.
      assertThat(wallet.bills().outlook(Instant.parse("1969-12-31T00:00:00Z"), CNY).owed())
          .isEqualTo(money("0.00"));
      assertThat(wallet.bills().outlook(Instant.MIN, CNY).owed()).isEqualTo(money("0.00"));
    }
  }

  @Test
  void theLargestBillsThereMayBeAreAddedUp() {
    try (BillRig rig = new BillRig(folder)) {
      Wallet wallet = rig.walletWith("100.00");
      rig.bill("100000000000.00", 5);
      rig.bill("100000000000.00", 6);
      assertThatIllegalArgumentException().isThrownBy(() -> rig.bill("100000000000.01", 6));
      rig.link(wallet);
      Outlook week = wallet.bills().outlook(rig.clock.instant().plus(Duration.ofDays(7)), CNY);
      assertThat(week.owed()).isEqualTo(money("200000000000.00"));
      assertThat(week.bills()).hasSize(2);
    }
  }

  private static Bill owe(BillRig rig, Wallet wallet, String payee, String amount, Instant due) {
    return wallet
        .bills()
        .add(rig.request(), BillDraft.owed(money(amount), payee, rig.clock.instant(), due));
  }

  private static Money money(String amount) {
    return Money.parse("CNY " + amount);
  }
}
