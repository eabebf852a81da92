package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainFlowTest {
  @TempDir Path home;

  @Test
  void a_card_is_bound_used_and_ended_from_the_command_line() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String number = scenario.issueCard();

      Cli.Result started = scenario.bind(number);
      assertThat(started.exit()).isZero();
      assertThat(started.text("state")).isEqualTo("challenged");
      assertThat(started.json().path("challenge").path("phone").asText()).isEqualTo("137****5678");
      String binding = started.text("bindingId");
      assertThat(cli.json("card", "show", binding).text("state")).isEqualTo("challenged");

      Cli.Result early = cli.json("card", "resend", binding);
      assertThat(early.exit()).isEqualTo(1);
      assertThat(early.errorCode()).isEqualTo("RESEND_TOO_SOON");

      Cli.Result wrong = cli.json("card", "confirm", binding, "--otp", "00000");
      assertThat(wrong.exit()).isEqualTo(1);
      assertThat(wrong.errorCode()).isEqualTo("CODE_WRONG");

      Cli.Result bound = cli.json("card", "confirm", binding, "--otp", scenario.code());
      assertThat(bound.exit()).isZero();
      assertThat(bound.text("state")).isEqualTo("active");
      assertThat(bound.text("issuer")).isEqualTo("WEBANK");
      assertThat(bound.text("display"))
          .isEqualTo("623633*********" + number.substring(number.length() - 4));
      String card = bound.text("cardId");
      assertThat(cli.json("card", "list").json().path("cards").path(0).path("cardId").asText())
          .isEqualTo(card);

      Cli.Result topUp = cli.json("top-up", "--from", card, "--amount", "100.00");
      assertThat(topUp.exit()).isZero();
      assertThat(topUp.text("state")).isEqualTo("succeeded");
      Cli.Result fromBalance =
          cli.json("pay", "--from", "balance", "--payee", "tea-house", "--amount", "12.30");
      assertThat(fromBalance.text("state")).isEqualTo("succeeded");
      Cli.Result fromCard =
          cli.json("pay", "--from", card, "--payee", "tea-house", "--amount", "45.6");
      assertThat(fromCard.text("amount")).isEqualTo("45.60");
      assertThat(scenario.account(number).path("available").asText()).isEqualTo("854.40");

      JsonNode balance = cli.json("balance").json().path("balances").path(0);
      assertThat(balance.path("currency").asText()).isEqualTo("CNY");
      assertThat(balance.path("available").asText()).isEqualTo("87.70");
      assertThat(balance.path("pending").asText()).isEqualTo("0.00");

      JsonNode shown = cli.json("payment", "show", fromCard.text("paymentId")).json();
      assertThat(shown.path("state").asText()).isEqualTo("succeeded");
      assertThat(shown.path("from").asText()).isEqualTo(card);

      JsonNode ledger = cli.json("ledger", "check").json();
      assertThat(ledger.path("balanced").asBoolean()).isTrue();
      // Of the wallet, the bank, the payee, the outside world, what counts towards limits, and
      // what was spent at the payee and in its category.
      assertThat(ledger.path("accounts").asInt()).isEqualTo(9);
      assertThat(ledger.path("transfers").asInt()).isEqualTo(10);

      Cli.Result ended = cli.json("card", "unbind", card);
      assertThat(ended.exit()).isZero();
      assertThat(ended.text("state")).isEqualTo("ended");
      Cli.Result after = cli.json("top-up", "--from", card, "--amount", "1.00");
      assertThat(after.exit()).isEqualTo(2);
      assertThat(after.errorCode()).isEqualTo("NOT_FOUND");
      assertThat(cli.json("card", "list").json().path("cards")).isEmpty();
      assertThat(scenario.bank().stop()).isZero();
    }
  }

  @Test
  void a_history_is_paged() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String card = scenario.boundCard(scenario.issueCard());
      cli.json("top-up", "--from", card, "--amount", "100.00");
      cli.json("pay", "--from", "balance", "--payee", "first", "--amount", "1.00");
      cli.json("pay", "--from", "balance", "--payee", "second", "--amount", "2.00");

      JsonNode newest = cli.json("history", "--limit", "2").json();
      assertThat(newest.path("payments")).hasSize(2);
      assertThat(newest.path("payments").path(0).path("payee").asText()).isEqualTo("second");
      JsonNode rest = cli.json("history", "--after", newest.path("next").asText()).json();
      assertThat(rest.path("payments")).hasSize(1);
      assertThat(rest.path("payments").path(0).path("kind").asText()).isEqualTo("top-up");
      assertThat(rest.has("next")).isFalse();
    }
  }

  @Test
  void a_credit_card_is_bound_with_expiry_and_verification_number() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      JsonNode card = scenario.issueCardResult("--credit");
      String number = card.path("number").asText();

      Cli.Result without = scenario.bind(number);
      assertThat(without.exit()).isEqualTo(2);
      assertThat(without.json().path("error").path("problems")).hasSize(2);

      Cli.Result started =
          cli.input(number + "\n" + card.path("cvn").asText() + "\n")
              .json(
                  "card",
                  "bind",
                  "--number",
                  "-",
                  "--name",
                  Scenario.NAME,
                  "--id",
                  Scenario.ID_NUMBER,
                  "--id-type",
                  "resident-id",
                  "--phone",
                  Scenario.PHONE,
                  "--expiry",
                  card.path("expiry").asText(),
                  "--cvn",
                  "-");
      assertThat(started.exit()).as(started.out()).isZero();
      assertThat(started.text("kind")).isEqualTo("credit");
      Cli.Result bound =
          cli.input(scenario.code())
              .json("card", "confirm", started.text("bindingId"), "--otp", "-");
      assertThat(bound.text("state")).isEqualTo("active");
    }
  }

  @Test
  void what_can_be_bound_is_listed_and_recognised() {
    try (Scenario scenario = Scenario.initialised(home)) {
      Cli cli = scenario.cli();
      JsonNode issuer = cli.json("card", "issuers").json().path("issuers").path(0);
      assertThat(issuer.path("code").asText()).isEqualTo("WEBANK");
      assertThat(issuer.path("products")).isNotEmpty();

      JsonNode known = cli.json("card", "recognise", "623633").json();
      assertThat(known.path("issuer").asText()).isEqualTo("WEBANK");
      assertThat(known.path("kind").asText()).isEqualTo("debit");
    }
  }

  @Test
  void a_home_that_is_set_up_can_follow_its_bank_to_another_port_and_loses_nothing() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      scenario.bank().stop();
      try (ServingBank moved = new ServingBank(cli)) {
        assertThat(cli.json("init", "--bank", moved.url()).exit()).isZero();
        scenario.boundCard(scenario.issueCard());
        assertThat(cli.json("card", "list").json().path("cards")).hasSize(1);
      }
    }
  }

  @Test
  void a_home_never_changes_to_another_bank(@TempDir Path otherHome) {
    try (Scenario scenario = Scenario.initialised(home);
        ServingBank other = new ServingBank(new Cli(otherHome))) {
      Cli.Result refused = scenario.cli().json("init", "--bank", other.url());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.errorCode()).isEqualTo("OTHER_BANK");
    }
  }
}
