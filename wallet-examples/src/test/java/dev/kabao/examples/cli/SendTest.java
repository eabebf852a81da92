package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money between people: looked at, confirmed, claimed. */
class SendTest {
  private static final String OTHER_PHONE = "13600002222";
  private static final String OTHER_NAME = "林小溪";

  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;
  private String number;

  @BeforeEach
  void a_wallet_with_money() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    number = scenario.issueCard();
    String card = scenario.boundCard(number);
    assertThat(cli.json("top-up", "--from", card, "--amount", "100.00").exit()).isZero();
  }

  @AfterEach
  void the_books_balance_and_nobody_was_named() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
      assertThat(cli.printed()).doesNotContain(OTHER_NAME, OTHER_PHONE, number, Scenario.NAME);
    }
  }

  @Test
  void a_payer_sees_the_masked_name_and_is_asked_before_anything_moves() {
    String payee = newWallet();
    assertThat(cli.json("wallet", "name", OTHER_NAME, "--as", payee).exit()).isZero();

    Cli.Result no = cli.answering("n").run("send", "--to", OTHER_PHONE, "--amount", "20.00");
    assertThat(no.exit()).isEqualTo(1);
    assertThat(no.out()).contains("name: **溪", "amount: 20.00");
    assertThat(cli.asked()).isEqualTo("Transfer CNY 20.00 to **溪? [y/N]");
    assertThat(balance()).isEqualTo("100.00");

    Cli.Result yes = cli.answering("y").run("send", "--to", OTHER_PHONE, "--amount", "20.00");
    assertThat(yes.exit()).as(yes.err()).isZero();
    assertThat(yes.out()).contains("state: succeeded");
    assertThat(balance()).isEqualTo("80.00");
    assertThat(cli.json("history", "--as", payee).json().path("payments").path(0).path("kind"))
        .hasToString("\"receipt\"");
  }

  @Test
  void a_script_agrees_beforehand_or_only_looks() {
    String payee = newWallet();
    Cli.Result looked = cli.json("send", "--to", payee, "--amount", "5");
    assertThat(looked.exit()).isEqualTo(2);
    assertThat(looked.errorCode()).isEqualTo("NOT_CONFIRMED");
    assertThat(looked.text("hasWallet")).isEqualTo("true");
    Cli.Result sent =
        cli.json("send", "--to", payee, "--amount", "5", "--yes", "--request-id", "s-1");
    assertThat(sent.exit()).as(sent.out()).isZero();
    assertThat(sent.json().path("shown").path("amount").asText()).isEqualTo("5.00");
    Cli.Result again =
        cli.json("send", "--to", payee, "--amount", "5", "--yes", "--request-id", "s-1");
    assertThat(again.text("paymentId")).isEqualTo(sent.text("paymentId"));
    assertThat(balance()).isEqualTo("95.00");
  }

  @Test
  void a_transfer_to_a_phone_without_a_wallet_waits_and_is_claimed_once() {
    Cli.Result sent = cli.json("send", "--to", OTHER_PHONE, "--amount", "30.00", "--yes");
    assertThat(sent.exit()).as(sent.out()).isZero();
    assertThat(sent.text("state")).isEqualTo("waiting");
    Cli.Result taken = cli.json("send", "--to", OTHER_PHONE, "--amount", "10.00", "--yes");
    assertThat(cli.json("void", taken.text("paymentId")).exit()).isZero();

    String payee = newWallet();
    JsonNode waiting = cli.json("claim", "--as", payee).json().path("claimable");
    assertThat(waiting).hasSize(1);
    String id = waiting.path(0).path("paymentId").asText();
    assertThat(cli.json("claim", id, "--as", payee).exit()).isZero();
    assertThat(balanceOf(payee)).isEqualTo("30.00");
    assertThat(balance()).isEqualTo("70.00");
    assertThat(cli.json("claim", "--as", payee).json().path("claimable")).isEmpty();
    assertThat(cli.json("claim", id).errorCode()).isEqualTo("NOT_FOUND");
  }

  @Test
  void a_transfer_to_a_card_asks_for_what_was_not_given_and_shows_the_last_digits_only() {
    Cli.Result sent =
        cli.terminal(number, Scenario.NAME)
            .answering("yes")
            .run("send", "--to-card", "--amount", "40.00");
    assertThat(sent.exit()).as(sent.err()).isZero();
    String end = number.substring(number.length() - 4);
    assertThat(cli.asked()).contains("ends in " + end);
    assertThat(sent.out()).contains("card: *" + end).contains("kind: card-transfer");
    assertThat(scenario.account(number).path("available").asText()).isEqualTo("940.00");
    Cli.Result piped =
        cli.input(number + "\n" + Scenario.NAME + "\n")
            .json("send", "--to-card", "-", "--name", "-", "--amount", "1", "--yes");
    assertThat(piped.exit()).as(piped.out()).isZero();
  }

  @Test
  void a_transfer_that_cannot_be_is_refused_and_moves_nothing() {
    refused(1, "SELF", "--to", Scenario.PHONE);
    refused(2, "PHONE_INVALID", "--to", "12");
    refused(2, "NO_SUCH_WALLET", "--to", "wal_" + "0".repeat(32));
    refused(2, "BAD_INPUT", "--to", "wal_1");
    refused(2, "CARD_INVALID", "--to-card", "1234", "--name", Scenario.NAME);
    refused(2, "NAME_INVALID", "--to-card", number, "--name", "1");
    refused(2, "BAD_INPUT", "--to-card", number);
    refused(2, "BAD_INPUT", "--to-card", number, "--name", Scenario.NAME, "--from", "default");
    refused(2, "USAGE", "--to", OTHER_PHONE, "--name", Scenario.NAME);
    refused(2, "USAGE", "--to", OTHER_PHONE, "--to-card", number);
    assertThat(cli.json("send", "--to", OTHER_PHONE, "--amount", "0", "--yes").exit()).isEqualTo(2);
    Cli.Result nobody = cli.run("send", "--amount", "1", "--yes");
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("Missing: --to or --to-card.");
    Cli.Result much = cli.json("send", "--to", OTHER_PHONE, "--amount", "100.01", "--yes");
    assertThat(much.errorCode()).isEqualTo("BALANCE_TOO_SMALL");
    assertThat(balance()).isEqualTo("100.00");
  }

  private void refused(int exit, String code, String... to) {
    String[] all = new String[to.length + 4];
    System.arraycopy(to, 0, all, 1, to.length);
    all[0] = "send";
    all[to.length + 1] = "--amount";
    all[to.length + 2] = "1.00";
    all[to.length + 3] = "--yes";
    Cli.Result result = cli.json(all);
    assertThat(result.errorCode()).as(result.out()).isEqualTo(code);
    assertThat(result.exit()).isEqualTo(exit);
  }

  private String newWallet() {
    return cli.json("wallet", "new", "--phone", OTHER_PHONE).text("walletId");
  }

  private String balance() {
    return balanceOf(cli.json("wallet", "find", "--phone", Scenario.PHONE).text("walletId"));
  }

  private String balanceOf(String wallet) {
    return cli.json("balance", "--as", wallet)
        .json()
        .path("balances")
        .path(0)
        .path("available")
        .asText();
  }
}
