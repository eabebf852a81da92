package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting aside, capturing, giving back, paying out, and what limits say. */
class MoneyFlowTest {
  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;
  private String number;
  private String card;

  @BeforeEach
  void a_wallet_with_a_card_and_some_money() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    number = scenario.issueCard();
    card = scenario.boundCard(number);
    assertThat(cli.json("top-up", "--from", card, "--amount", "100.00").exit()).isZero();
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void money_is_set_aside_captured_in_part_and_the_rest_given_back() {
    Cli.Result set =
        cli.json("authorize", "--payee", "hotel", "--amount", "60.00", "--valid-for", "12h");
    assertThat(set.exit()).isZero();
    assertThat(set.text("state")).isEqualTo("authorized");
    assertThat(set.json().has("expiresAt")).isTrue();
    String payment = set.text("paymentId");
    assertThat(held()).isEqualTo("60.00");

    Cli.Result part = cli.json("capture", payment, "--amount", "20.00");
    assertThat(part.exit()).isZero();
    assertThat(part.text("settled")).isEqualTo("20.00");
    Cli.Result more = cli.json("capture", payment, "--amount", "40.01");
    assertThat(more.exit()).isEqualTo(1);
    assertThat(more.errorCode()).isEqualTo("MORE_THAN_LEFT");
    Cli.Result yuan = cli.json("capture", payment, "--amount", "1", "--currency", "USD");
    assertThat(yuan.errorCode()).isEqualTo("OTHER_CURRENCY");

    Cli.Result voided = cli.json("void", payment);
    assertThat(voided.exit()).isZero();
    assertThat(held()).isEqualTo("0.00");
    assertThat(available()).isEqualTo("80.00");
    Cli.Result over = cli.json("capture", payment);
    assertThat(over.exit()).isEqualTo(1);
  }

  @Test
  void the_last_capture_ends_it_and_a_refund_goes_back_to_the_card_it_came_from() {
    String payment =
        cli.json("authorize", "--from", card, "--payee", "hotel", "--amount", "50")
            .text("paymentId");
    assertThat(scenario.account(number).path("available").asText()).isEqualTo("850.00");
    Cli.Result last = cli.json("capture", payment, "--amount", "30.00", "--last");
    assertThat(last.text("state")).isEqualTo("succeeded");
    assertThat(scenario.account(number).path("available").asText()).isEqualTo("870.00");

    Cli.Result refund = cli.json("refund", payment, "--amount", "12.50");
    assertThat(refund.exit()).isZero();
    assertThat(refund.text("done")).isEqualTo("true");
    assertThat(refund.json().path("parts").path(0).path("from").asText()).isEqualTo(card);
    assertThat(scenario.account(number).path("available").asText()).isEqualTo("882.50");
    assertThat(cli.json("refund", payment, "--amount", "17.51").errorCode())
        .isEqualTo("MORE_THAN_LEFT");
    assertThat(cli.json("payment", "show", payment).json().path("refunds")).hasSize(2);

    assertThat(cli.json("card", "unbind", card).exit()).isZero();
    JsonNode rest = cli.json("refund", payment).json();
    assertThat(rest.path("amount").asText()).isEqualTo("17.50");
    assertThat(rest.path("parts").path(0).path("state").asText()).isEqualTo("in-balance");
    assertThat(available()).isEqualTo("117.50");
  }

  @Test
  void several_sources_pay_in_their_order_and_one_tap_uses_the_default() {
    Cli.Result paid =
        cli.json("pay", "--from", "balance," + card, "--payee", "shop", "--amount", "130.00");
    assertThat(paid.exit()).as(paid.out()).isZero();
    JsonNode legs = paid.json().path("legs");
    assertThat(legs.findValuesAsText("settled")).containsExactly("100.00", "30.00");

    assertThat(cli.json("default-source").text("defaultSource")).isEqualTo("balance");
    assertThat(cli.json("default-source", card).text("defaultSource")).isEqualTo(card);
    Cli.Result tapped = cli.json("pay", "--payee", "shop", "--amount", "10");
    assertThat(tapped.text("from")).isEqualTo(card);
    assertThat(cli.json("default-source", "crd_" + "0".repeat(32)).errorCode())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void a_withdrawal_reaches_the_card() {
    Cli.Result withdrawn = cli.json("withdraw", "--to", card, "--amount", "40.00");
    assertThat(withdrawn.exit()).as(withdrawn.out()).isZero();
    assertThat(withdrawn.text("kind")).isEqualTo("withdrawal");
    assertThat(withdrawn.text("to")).isEqualTo(card);
    assertThat(available()).isEqualTo("60.00");
    assertThat(scenario.account(number).path("available").asText()).isEqualTo("940.00");
  }

  @Test
  void a_limit_that_is_reached_says_which_what_is_left_and_when_it_frees() {
    cli.json("top-up", "--from", card, "--amount", "900.00");
    assertThat(cli.json("pay", "--payee", "shop", "--amount", "950.00").exit()).isZero();
    Cli.Result limited = cli.json("pay", "--payee", "shop", "--amount", "50.01");
    assertThat(limited.exit()).isEqualTo(1);
    assertThat(limited.errorCode()).isEqualTo("LIMIT_REACHED");
    JsonNode limit = limited.json().path("error").path("limit");
    assertThat(limit.path("rule").asText()).isEqualTo("CN43-11-1");
    assertThat(limit.path("left").asText()).isEqualTo("50.00");
    assertThat(limited.json().path("error").path("message").asText()).contains("¥1,000.00");

    JsonNode limits = cli.json("limits").json().path("limits");
    assertThat(limits.findValuesAsText("rule")).contains("CN43-11-1", "CN43-24-2");
    assertThat(limits.findValuesAsText("used")).contains("950.00");
  }

  private String available() {
    return balance().path("available").asText();
  }

  private String held() {
    return balance().path("held").asText();
  }

  private JsonNode balance() {
    return cli.json("balance").json().path("balances").path(0);
  }
}
