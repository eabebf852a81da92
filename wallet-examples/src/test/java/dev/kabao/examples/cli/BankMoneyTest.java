package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.settlement.SettlementReconciler.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from the bank of its own accord: transfers, returns, decisions, the daily file. */
class BankMoneyTest {
  private static final String REMARK = "谢谢 王大海";

  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_wallet() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void a_bank_transfer_with_the_reference_is_credited_once_and_another_is_assigned() {
    String reference = cli.json("bank-reference").text("reference");
    assertThat(reference).matches("[A-Z0-9]{10,12}");
    transferIn("50.00", reference);
    Cli.Result resolved = cli.json("resolve");
    assertThat(resolved.json().path("notices").asInt()).isEqualTo(1);
    assertThat(available()).isEqualTo("50.00");
    JsonNode credited = cli.json("history").json().path("payments").path(0);
    assertThat(credited.path("kind").asText()).isEqualTo("bank-top-up");
    assertThat(credited.has("from")).isFalse();

    transferIn("7.00", REMARK);
    JsonNode waiting = cli.json("incoming").json().path("waiting");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.path(0).path("remark").asText()).isEqualTo(REMARK);
    String id = waiting.path(0).path("paymentId").asText();
    assertThat(cli.json("incoming", "assign", id).text("state")).isEqualTo("credited");
    assertThat(cli.json("incoming", "assign", id).exit()).isZero();
    String other = cli.json("wallet", "new", "--phone", "13600002222").text("walletId");
    assertThat(cli.json("incoming", "assign", id, "--as", other).errorCode())
        .isEqualTo("ASSIGNED_BEFORE");
    assertThat(cli.json("incoming").json().path("waiting")).isEmpty();
    assertThat(available()).isEqualTo("57.00");
  }

  @Test
  void a_withdrawal_that_the_bank_returns_comes_back_to_the_balance() {
    String card = cardWithMoney();
    String payment = cli.json("withdraw", "--to", card, "--amount", "40.00").text("paymentId");
    assertThat(cli.json("bank", "return", payment).exit()).isZero();
    assertThat(cli.json("resolve").exit()).isZero();
    assertThat(cli.json("payment", "show", payment).text("state")).isEqualTo("returned");
    assertThat(available()).isEqualTo("100.00");
    assertThat(cli.json("bank", "return", payment).exit()).isEqualTo(2);
  }

  @Test
  void an_order_that_the_bank_left_open_is_decided_by_its_staff() {
    String card = cardWithMoney();
    scenario.fault("credit", "pending", "--times", "1");
    Cli.Result open = cli.json("withdraw", "--to", card, "--amount", "10.00");
    assertThat(open.exit()).isEqualTo(3);
    String payment = open.text("paymentId");
    assertThat(cli.json("bank", "decide", payment, "refuse").exit()).isZero();
    assertThat(cli.json("resolve").exit()).isZero();
    assertThat(cli.json("payment", "show", payment).text("state")).isEqualTo("declined");
    assertThat(cli.json("bank", "decide", payment, "approve").exit()).isEqualTo(2);
    assertThat(cli.json("bank", "decide", payment, "perhaps").exit()).isEqualTo(2);
  }

  @Test
  void a_refund_on_its_way_tells_the_order_that_the_banks_staff_decide() {
    String card = cardWithMoney();
    String payment =
        cli.json("pay", "--from", card, "--payee", "shop", "--amount", "12.00").text("paymentId");
    scenario.fault("refund", "pending", "--times", "1");
    Cli.Result open = cli.json("refund", payment);
    assertThat(open.exit()).isEqualTo(3);
    String order = open.json().path("parts").path(0).path("orderId").asText();
    assertThat(cli.json("bank", "decide", order, "approve").exit()).isZero();
    assertThat(cli.json("resolve").exit()).isZero();
    JsonNode refund = cli.json("payment", "show", payment).json().path("refunds").path(0);
    assertThat(refund.path("done").asBoolean()).isTrue();
    assertThat(refund.path("parts").path(0).path("orderId").asText()).isEqualTo(order);
  }

  @Test
  void the_banks_file_is_reconciled_and_what_differs_is_told_by_line() throws IOException {
    String card = cardWithMoney();
    cli.json("pay", "--from", card, "--payee", "shop", "--amount", "12.00");
    transferIn("7.00", REMARK);
    cli.json("resolve");
    Path file = home.resolve("day.csv");
    assertThat(cli.json("bank", "settle", "today", file.toString()).exit()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Cli.Result clean = cli.json("reconcile", file.toString());
    assertThat(clean.exit()).as(clean.out()).isZero();
    assertThat(clean.json().path("matched").asInt()).isEqualTo(3);
    assertThat(clean.json().path("findings")).isEmpty();

    List<String> lines = Files.readAllLines(file);
    lines.set(1, "what is this");
    Path broken = Files.write(home.resolve("broken.csv"), lines);
    Cli.Result told = cli.json("reconcile", broken.toString(), "--show", "1");
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.errorCode()).isEqualTo("DIFFERENCES");
    assertThat(told.json().path("findings").path(0).path("line").asInt()).isEqualTo(2);
    assertThat(told.json().path("findingsNotListed").asInt()).isPositive();

    lines = Files.readAllLines(file);
    lines.set(0, lines.get(0).replace(",WEBANK,", ",OTHER,"));
    Path foreign = Files.write(home.resolve("foreign.csv"), lines);
    Cli.Result refused = cli.json("reconcile", foreign.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.errorCode()).isEqualTo("SETTLEMENT_FOREIGN");

    Cli.Result watched = cli.answering("").run("reconcile", file.toString());
    assertThat(watched.err()).contains("100 %").contains("\r[####");
    assertThat(watched.out()).contains("matched: 3").doesNotContain("%");
    assertThat(cli.printed()).doesNotContain(REMARK);
  }

  @Test
  void a_file_that_is_none_ends_2_and_says_why() throws IOException {
    Cli.Result missing = cli.json("reconcile", home.resolve("nowhere.csv").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.errorCode()).isEqualTo("BAD_INPUT");
    Path other = Files.writeString(home.resolve("other.csv"), "a,b,c\n");
    assertThat(cli.json("reconcile", other.toString()).exit()).isEqualTo(2);
    assertThat(cli.json("reconcile", other.toString(), "--show", "-1").exit()).isEqualTo(2);
    assertThat(cli.json("bank", "settle", "yesterday", "x").exit()).isEqualTo(2);
    assertThat(cli.json("bank", "settle", "2026-13-01", "x").exit()).isEqualTo(2);
    String elsewhere = home.resolve("no-folder").resolve("x.csv").toString();
    assertThat(cli.json("bank", "settle", "today", elsewhere).errorCode()).isEqualTo("BAD_INPUT");
    assertThat(cli.json("bank", "return", "x").exit()).isEqualTo(2);
    assertThat(cli.json("bank", "return", "0".repeat(32)).exit()).isEqualTo(2);
    assertThat(cli.json("bank", "transfer-in", "--amount", "0").exit()).isEqualTo(2);
    assertThat(cli.json("bank", "transfer-in", "--amount", "1", "--currency", "USD").exit())
        .isEqualTo(2);
    assertThat(cli.json("bank", "transfer-in", "--amount", "1", "--remark", "x".repeat(141)).exit())
        .isEqualTo(2);
    assertThat(cli.json("incoming", "assign", "pay_" + "0".repeat(32)).errorCode())
        .isEqualTo("NOT_FOUND");
    assertThat(cli.json("incoming", "surplus").exit()).isEqualTo(2);
  }

  @Test
  void a_progress_bar_fills_up() {
    assertThat(ProgressBar.line(new Progress(50, 100, 1234)))
        .isEqualTo("[###############...............]  50 %  1,234 lines");
    assertThat(ProgressBar.line(new Progress(120, 100, 2)))
        .isEqualTo("[##############################] 100 %  2 lines");
    assertThat(ProgressBar.line(new Progress(9, 0, 2))).isEqualTo("2 lines");
  }

  private String cardWithMoney() {
    String card = scenario.boundCard(scenario.issueCard());
    assertThat(cli.json("top-up", "--from", card, "--amount", "100.00").exit()).isZero();
    return card;
  }

  private void transferIn(String amount, String remark) {
    Cli.Result sent = cli.json("bank", "transfer-in", "--remark", remark, "--amount", amount);
    assertThat(sent.exit()).as(sent.out()).isZero();
  }

  private String available() {
    return cli.json("balance").json().path("balances").path(0).path("available").asText();
  }
}
