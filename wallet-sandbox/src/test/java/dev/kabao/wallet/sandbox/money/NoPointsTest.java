package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What does not earn and is not paid by points keeps nothing of them. */
@Timeout(60)
class NoPointsTest {
  @TempDir private Path folder;

  @Test
  void aPaymentThatEarnsNothingIsKeptAsOneOfAPlatformWithoutProgrammes() {
    try (PointsTill points = new PointsTill(folder)) {
      Till till = points.till;
      long before = transfersOfAPayment(till, "first-shop");
      points.define(
          PointsTill.programme("stars", 100, yuan("1.00"))
              .earning(
                  EarnRule.of("elsewhere", PointsTill.NAME, 1, yuan("1.00"))
                      .to(Set.of("other-shop"))));
      assertThat(transfersOfAPayment(till, "second-shop")).isEqualTo(before);
      assertThat(transfersOfAPayment(till, "other-shop")).isEqualTo(before + 1);
      assertThat(till.store.count("point-lots")).isEqualTo(1);
      List<Document> payments = till.store.findAll("payment", Optional.empty(), 10);
      assertThat(payments)
          .hasSize(3)
          .filteredOn(one -> new String(one.body(), StandardCharsets.UTF_8).contains("earned"))
          .hasSize(1);
    }
  }

  /** How many transfers a new person's first payment takes. */
  private static long transfersOfAPayment(Till till, String payee) {
    WalletId wallet = till.walletWith(yuan("10.00"));
    long before = till.desk(0).checkLedger().transfers();
    PaymentService payments = till.session(0, wallet).payments();
    PayRequest request = PayRequest.of(FundingSource.balance(), payee, yuan("3.00"));
    assertThat(payments.pay(till.request(), request)).isInstanceOf(PaymentResult.Succeeded.class);
    return till.desk(0).checkLedger().transfers() - before;
  }
}
