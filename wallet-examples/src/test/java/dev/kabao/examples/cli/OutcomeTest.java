package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every outcome has its exit code, and none moves money twice. */
class OutcomeTest {
  @TempDir Path home;

  @Test
  void a_payment_whose_answer_is_lost_ends_3_and_is_resolved_with_one_debit() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String number = scenario.issueCard();
      String card = scenario.boundCard(number);
      scenario.fault("debit", "drop-after", "--times", "1");
      scenario.fault("query", "error-before", "503", "--times", "2");

      String[] topUp = {"top-up", "--from", card, "--amount", "30.00", "--request-id", "r-1"};
      Cli.Result lost = cli.json(topUp);
      assertThat(lost.exit()).isEqualTo(3);
      assertThat(lost.text("state")).isEqualTo("unknown");
      assertThat(lost.errorCode()).isEqualTo("OUTCOME_UNKNOWN");
      assertThat(lost.text("requestId")).isEqualTo("r-1");
      JsonNode balance = cli.json("balance").json().path("balances").path(0);
      assertThat(balance.path("pending").asText()).isEqualTo("30.00");
      assertThat(balance.path("available").asText()).isEqualTo("0.00");

      assertThat(cli.json(topUp).exit()).isEqualTo(3);
      Cli.Result still = cli.json("resolve");
      assertThat(still.exit()).isEqualTo(3);
      assertThat(still.json().path("undecided").asInt()).isEqualTo(1);

      Cli.Result resolved = cli.json("resolve");
      assertThat(resolved.exit()).isZero();
      assertThat(resolved.json().path("decided").asInt()).isEqualTo(1);
      Cli.Result again = cli.json(topUp);
      assertThat(again.exit()).isZero();
      assertThat(again.text("paymentId")).isEqualTo(lost.text("paymentId"));
      assertThat(scenario.account(number).path("debits")).hasSize(1);
      assertThat(scenario.account(number).path("available").asText()).isEqualTo("970.00");
    }
  }

  @Test
  void what_the_bank_declines_ends_1_and_looking_it_up_ends_0() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String card = scenario.boundCard(scenario.issueCard());
      scenario.fault("debit", "decline", "51", "--times", "1");

      Cli.Result declined =
          cli.json("pay", "--from", card, "--payee", "tea-house", "--amount", "5");
      assertThat(declined.exit()).isEqualTo(1);
      assertThat(declined.text("state")).isEqualTo("declined");
      JsonNode error = declined.json().path("error");
      assertThat(error.path("category").asText()).isEqualTo("INSUFFICIENT_FUNDS");
      assertThat(error.path("messageZh").asText()).isEqualTo("银行卡余额不足。");

      Cli.Result shown = cli.json("payment", "show", declined.text("paymentId"));
      assertThat(shown.exit()).isZero();
      assertThat(shown.text("state")).isEqualTo("declined");
    }
  }

  @Test
  void a_balance_that_is_too_small_ends_1() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli.Result declined =
          scenario
              .cli()
              .json("pay", "--from", "balance", "--payee", "tea-house", "--amount", "0.01");
      assertThat(declined.exit()).isEqualTo(1);
      assertThat(declined.errorCode()).isEqualTo("BALANCE_TOO_SMALL");
    }
  }

  @Test
  void details_that_do_not_match_end_1_without_telling_which() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      String number = scenario.issueCard();
      Cli.Result refused =
          scenario
              .cli()
              .json(
                  "card",
                  "bind",
                  "--number",
                  number,
                  "--name",
                  "王大海",
                  "--id",
                  Scenario.ID_NUMBER,
                  "--phone",
                  Scenario.PHONE);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.errorCode()).isEqualTo("DETAILS_MISMATCH");
      assertThat(refused.text("state")).isEqualTo("failed");
      Cli.Result shown = scenario.cli().json("card", "show", refused.text("bindingId"));
      assertThat(shown.exit()).isZero();
      assertThat(shown.json().path("refusal").path("code").asText()).isEqualTo("DETAILS_MISMATCH");
    }
  }

  @Test
  void a_request_id_gets_its_first_answer_again_and_refuses_other_content_with_1() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String number = scenario.issueCard();
      String card = scenario.boundCard(number);
      String[] pay = {
        "pay", "--from", card, "--payee", "tea-house", "--amount", "5.00", "--request-id", "r-2"
      };
      Cli.Result first = cli.json(pay);
      Cli.Result again = cli.json(pay);
      assertThat(again.text("paymentId")).isEqualTo(first.text("paymentId"));
      pay[6] = "6.00";
      Cli.Result conflict = cli.json(pay);
      assertThat(conflict.exit()).isEqualTo(1);
      assertThat(conflict.errorCode()).isEqualTo("REQUEST_CONFLICT");
      assertThat(scenario.account(number).path("debits")).hasSize(1);
    }
  }

  @Test
  void a_phone_has_one_wallet() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli.Result taken = scenario.cli().json("wallet", "new", "--phone", "+86 137-1234-5678");
      assertThat(taken.exit()).isEqualTo(1);
      assertThat(taken.errorCode()).isEqualTo("PHONE_TAKEN");
    }
  }

  @Test
  void a_binding_whose_answer_is_lost_ends_3_and_is_taken_up_again() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String number = scenario.issueCard();
      scenario.fault("confirm", "drop-after", "--times", "1");
      String binding = scenario.bind(number).text("bindingId");

      Cli.Result lost = cli.json("card", "confirm", binding, "--otp", scenario.code());
      assertThat(lost.exit()).isEqualTo(3);
      assertThat(lost.text("state")).isEqualTo("unknown");
      Cli.Result shown = cli.json("card", "show", binding);
      assertThat(shown.exit()).isZero();
      assertThat(shown.text("state")).isEqualTo("active");
      assertThat(shown.text("cardId")).startsWith("crd_");
    }
  }
}
