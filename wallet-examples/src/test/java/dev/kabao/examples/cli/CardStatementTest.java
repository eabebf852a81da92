package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards' statements and credit cards' bills, on the command line. */
class CardStatementTest {
  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_person_with_money() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    String debit = scenario.boundCard(scenario.issueCard());
    done("top-up", "--from", debit, "--amount", "500.00");
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void what_a_credit_card_bought_is_listed_and_what_is_due_is_paid_off() {
    JsonNode issued =
        done(
                "bank",
                "issue-card",
                "--phone",
                Scenario.PHONE,
                "--name",
                Scenario.NAME,
                "--id",
                Scenario.ID_NUMBER,
                "--credit-limit",
                "5000.00")
            .json();
    assertThat(issued.path("creditLimit").asText()).isEqualTo("5000.00");
    String number = issued.path("number").asText();
    String card = bound(issued);
    move(number, "purchase", "35.50", "Noodle House");
    move(number, "refund", "5.50", "Noodle House");
    assertThat(
            cli.json(
                    "bank",
                    "card-move",
                    "--card",
                    number,
                    "--amount",
                    "5000.00",
                    "--who",
                    "Jeweller")
                .errorCode())
        .isEqualTo("NOT_MOVED");
    done("bank", "close-statement", "--card", number);

    JsonNode told = done("bill", "statements", card).json();

    assertThat(told.path("entries").asInt()).isEqualTo(2);
    JsonNode lines = done("bill", "list", "--source", "statement", "--state", "paid").json();
    assertThat(lines.path("bills")).hasSize(2);
    assertThat(lines.path("bills").path(0).path("cardId").asText()).isEqualTo(card);
    JsonNode due = done("bill", "list", "--due").json().path("bills").path(0);
    assertThat(due.path("amount").asText()).isEqualTo("30.00");
    assertThat(due.path("minimum").asText()).isEqualTo("3.00");
    String bill = due.path("billId").asText();
    assertThat(cli.json("bill", "pay", bill, "--from", card).errorCode()).isEqualTo("BALANCE_ONLY");
    assertThat(done("bill", "pay", bill).text("state")).isEqualTo("paid");
    assertThat(scenario.account(number).path("available").asText()).isEqualTo("5000.00");
    done("bank", "close-statement", "--card", number);
    assertThat(done("bill", "statements", card).json().path("entries").asInt()).isZero();
    assertThat(done("bill", "list", "--due").json().path("bills")).isEmpty();
    assertThat(cli.run("bill", "statements", card, "--lang", "zh").out()).contains("已列入账单");
  }

  @Test
  void a_bank_that_does_not_answer_and_one_that_refuses_are_told() {
    String number = scenario.issueCard();
    String card = scenario.boundCard(number);
    assertThat(cli.json("bank", "close-statement", "--card", number).exit()).isZero();
    scenario.fault("statements", "drop-after", "--times", "1");
    assertThat(cli.json("bill", "statements", card).errorCode()).isEqualTo("NO_ANSWER");
    scenario.fault("statements", "decline", "01", "--times", "1");
    assertThat(cli.json("bill", "statements", card).errorCode()).isEqualTo("DECLINED");
    assertThat(done("bill", "statements", card).json().path("statements").asInt()).isEqualTo(1);
    done("card", "unbind", card);
    assertThat(cli.json("bill", "statements", card).errorCode()).isEqualTo("CARD_NOT_USABLE");
    assertThat(
            cli.json(
                    "bank",
                    "issue-card",
                    "--phone",
                    Scenario.PHONE,
                    "--name",
                    Scenario.NAME,
                    "--id",
                    Scenario.ID_NUMBER,
                    "--balance",
                    "1.00",
                    "--credit-limit",
                    "1.00")
                .exit())
        .isEqualTo(2);
  }

  private void move(String number, String kind, String amount, String who) {
    done("bank", "card-move", "--card", number, "--kind", kind, "--amount", amount, "--who", who);
  }

  private String bound(JsonNode issued) {
    String binding =
        done(
                "card",
                "bind",
                "--number",
                issued.path("number").asText(),
                "--name",
                Scenario.NAME,
                "--id",
                Scenario.ID_NUMBER,
                "--phone",
                Scenario.PHONE,
                "--expiry",
                issued.path("expiry").asText(),
                "--cvn",
                issued.path("cvn").asText())
            .text("bindingId");
    return done("card", "confirm", binding, "--otp", scenario.code()).text("cardId");
  }

  private Cli.Result done(String... args) {
    Cli.Result result = cli.json(args);
    assertThat(result.exit()).as(result.out()).isZero();
    return result;
  }
}
