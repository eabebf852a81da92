package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.value.LocalText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points have a part of their own in a statement, with what they are called. */
class PointsLinesTest {
  @TempDir private Path folder;

  @Test
  void pointsAreEarnedUsedAndGivenBackInAPartOfTheirOwn() throws IOException {
    try (Till till = new Till(folder)) {
      LocalText name = new LocalText("Stars", "星星");
      till.wallets
          .rewards()
          .define(
              till.request(),
              Programme.of("stars", name, "kabao", new PointsRate(100, Town.yuan("1.00")))
                  .earning(EarnRule.of("all", new LocalText("All", "全部"), 1, Town.yuan("1.00"))));
      Wallet wallet = till.newWallet();
      till.give(wallet, "CNY", 100_000, till.clock.instant());
      till.wallets.rewards().grant(till.request(), wallet.id(), "stars", 500);
      PaymentResult.Succeeded paid =
          (PaymentResult.Succeeded)
              wallet
                  .payments()
                  .pay(
                      till.request(),
                      PayRequest.of(
                          Funding.inOrder(
                              FundingSource.points("stars", 300), FundingSource.balance()),
                          "tea-house",
                          Town.yuan("23.00")));
      wallet.payments().refund(till.request(), paid.payment().id(), Optional.empty());

      Statement statement = wallet.statements().month(YearMonth.of(2026, 1));

      assertThat(statement.assets())
          .extracting(part -> part.asset().code())
          .containsExactly("CNY", "pt-stars");
      assertThat(statement.assets().get(0).lines())
          .extracting(StatementLine::kind)
          .contains(StatementKind.PAYMENT, StatementKind.REFUND);
      AssetStatement points = statement.assets().get(1);
      assertThat(points.asset().name()).contains(name);
      assertThat(points.categories()).isEmpty();
      assertThat(points.lines())
          .extracting(StatementLine::kind)
          .containsExactlyInAnyOrder(
              StatementKind.EARNED,
              StatementKind.SPENT,
              StatementKind.EARNED,
              StatementKind.REFUND,
              StatementKind.TAKEN_BACK);
      assertThat(points.figures().closing()).isEqualTo(500);
      ByteArrayOutputStream html = new ByteArrayOutputStream();
      StatementWriter.in(Locale.CHINA).write(statement, StatementFormat.HTML, html);
      String page = html.toString(StandardCharsets.UTF_8);
      assertThat(page).contains(">星星 (pt-stars)</h2>");
      // Points are counted, not earned as income.
      assertThat(page.substring(page.indexOf("pt-stars")))
          .contains("积分增加", "积分减少", "积分增减")
          .doesNotContain("收入", "支出", "金额仍");
      ByteArrayOutputStream csv = new ByteArrayOutputStream();
      StatementWriter.in(Locale.ENGLISH).write(statement, StatementFormat.CSV, csv);
      assertThat(csv.toString(StandardCharsets.UTF_8))
          .contains("Opening balance,pt-stars,Stars,", "Opening balance,CNY,,");
    }
  }
}
