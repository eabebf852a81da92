package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking to be paid: by code, link, image, and by the payer's own one-time code. */
class CollectTest {
  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;
  private String payee;

  @BeforeEach
  void a_payer_with_money_and_a_payee() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    String card = scenario.boundCard(scenario.issueCard());
    assertThat(cli.json("top-up", "--from", card, "--amount", "700.00").exit()).isZero();
    payee = cli.json("wallet", "new", "--phone", "13600002222").text("walletId");
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void a_request_is_drawn_looked_at_and_paid_from_its_image_once() throws IOException {
    cli.json("wallet", "name", "林小溪", "--as", payee);
    Path image = home.resolve("ask.png");
    Cli.Result made =
        cli.run(
            "request",
            "--amount",
            "25.00",
            "--memo",
            "茶",
            "--png",
            image.toString(),
            "--as",
            payee);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("▀", "amount: 25.00", "link: https://", "state: open");
    assertThat(Files.size(image)).isPositive();

    Cli.Result no = cli.answering("").run("scan", image.toString());
    assertThat(no.exit()).isEqualTo(1);
    assertThat(cli.asked()).isEqualTo("Pay CNY 25.00 to **溪? [y/N]");
    assertThat(no.out()).contains("payee: **溪", "memo: 茶").doesNotContain("林小溪");

    Cli.Result paid = cli.answering("y").run("scan", image.toString());
    assertThat(paid.exit()).as(paid.err()).isZero();
    assertThat(paid.out()).contains("state: succeeded");
    Cli.Result again = cli.json("scan", image.toString(), "--yes");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.errorCode()).isEqualTo("ENDED");
    JsonNode request = cli.json("requests", "--as", payee).json().path("requests").path(0);
    assertThat(request.path("state").asText()).isEqualTo("paid");
    assertThat(request.path("paidBy").asText()).startsWith("pay_");
    assertThat(available(payee)).isEqualTo("25.00");
  }

  @Test
  void a_merchants_open_request_is_paid_by_link_as_often_as_anybody_likes_until_it_ends() {
    Cli.Result made =
        cli.json(
            "request", "--open", "--many", "--payee", "tea-house", "--payee-name", "Tea House");
    assertThat(made.exit()).as(made.out()).isZero();
    String link = made.text("link");
    Cli.Result without = cli.json("scan", link, "--yes");
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.errorCode()).isEqualTo("AMOUNT_MISSING");
    assertThat(without.text("payee")).isEqualTo("Tea House");
    for (int i = 0; i < 2; i++) {
      Cli.Result paid = cli.json("scan", link, "--amount", "3.00", "--from", "balance", "--yes");
      assertThat(paid.exit()).as(paid.out()).isZero();
      assertThat(paid.text("payee")).isEqualTo("tea-house");
    }
    String id = made.text("paymentRequestId");
    Cli.Result limited = cli.json("scan", link, "--amount", "494.01", "--yes");
    assertThat(limited.errorCode()).isEqualTo("LIMIT_REACHED");
    assertThat(limited.json().path("error").path("limit").path("rule").asText())
        .isEqualTo("CN296-12-D");
    assertThat(cli.json("requests", "end", id, "--payee", "tea-house").text("state"))
        .isEqualTo("ended");
    assertThat(cli.json("scan", link, "--amount", "3.00", "--yes").errorCode()).isEqualTo("ENDED");
    assertThat(cli.json("requests", "show", id, "--payee", "other").errorCode())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void a_code_that_was_changed_is_not_shown_and_not_paid() {
    Cli.Result made = cli.json("request", "--amount", "5.00", "--memo", "rent", "--as", payee);
    String code = made.text("code");
    assertThat(cli.json("scan", code).text("payee")).isNotEmpty();
    Cli.Result tampered = cli.json("scan", code.replace("5.00", "1.00"), "--yes");
    assertThat(tampered.exit()).isIn(1, 2);
    assertThat(tampered.errorCode()).isIn("NOT_GENUINE", "UNREADABLE");
    String link = made.text("link");
    int at = link.indexOf("r=") + 30;
    char other = link.charAt(at) == 'A' ? 'B' : 'A';
    Cli.Result changed =
        cli.json("scan", link.substring(0, at) + other + link.substring(at + 1), "--yes");
    assertThat(changed.errorCode()).isIn("NOT_GENUINE", "UNREADABLE");
    assertThat(tampered.out() + changed.out()).doesNotContain("rent");
    assertThat(cli.json("scan", code, "--as", payee, "--yes").errorCode()).isEqualTo("SELF");
    assertThat(cli.json("scan", code, "--amount", "4.00", "--yes").errorCode())
        .isEqualTo("AMOUNT_DIFFERS");
    assertThat(cli.json("scan", code, "--amount", "5.00", "--currency", "USD", "--yes").errorCode())
        .isIn("OTHER_CURRENCY", "AMOUNT_DIFFERS");
    assertThat(available(payee)).isEqualTo("0.00");
  }

  @Test
  void a_payer_code_is_taken_once_and_only_the_newest() {
    Cli.Result old = cli.json("payer-code");
    Cli.Result shown = cli.json("payer-code");
    String code = shown.text("code");
    assertThat(code).matches("[0-9]{23}");
    assertThat(cli.json("charge", old.text("code"), "--payee", "shop", "--amount", "2").exit())
        .isEqualTo(1);
    Cli.Result paid = cli.json("charge", code, "--payee", "shop", "--amount", "2.00");
    assertThat(paid.exit()).as(paid.out()).isZero();
    assertThat(paid.text("state")).isEqualTo("succeeded");
    assertThat(cli.json("charge", code, "--payee", "shop", "--amount", "2").errorCode())
        .isEqualTo("CODE_USED");
    assertThat(cli.run("payer-code", "--device", "watch").out()).contains("▀");
    assertThat(cli.json("charge", "123", "--payee", "shop", "--amount", "2").errorCode())
        .isEqualTo("UNREADABLE");
  }

  @Test
  void what_is_typed_wrong_ends_2_and_leaves_nothing() throws IOException {
    Path there = Files.writeString(home.resolve("there.png"), "no image");
    bad("request", "--amount", "0");
    bad("request", "--amount", "-1");
    bad("request", "--amount", "1.001");
    bad("request");
    bad("request", "--amount", "1", "--open");
    bad("request", "--amount", "1", "--memo", "x".repeat(26));
    bad("request", "--amount", "1", "--valid-for", "400d");
    bad("request", "--amount", "1", "--png", there.toString());
    bad("request", "--amount", "1", "--payee", "a b");
    bad("request", "--amount", "1", "--payee-name", "Tea");
    bad("request", "--amount", "1", "--payee", "tea", "--payee-name", "x".repeat(26));
    bad("requests", "show", "x");
    bad("requests", "end", "req_" + "0".repeat(32));
    bad("requests", "--limit", "0");
    bad("scan", there.toString());
    bad("scan", home.resolve("nowhere.png").toString());
    bad("scan", "hello", "--yes");
    bad("scan", "https://example.com/?r=1&s=2", "--yes");
    bad("scan", "-");
    bad("charge", "1", "--payee", "a b", "--amount", "1");
    bad("charge", "1", "--payee", "shop", "--amount", "0");
    bad("payer-code", "--device", "a b");
    assertThat(cli.json("requests").json().path("requests")).isEmpty();
  }

  private void bad(String... command) {
    Cli.Result result = cli.json(command);
    assertThat(result.exit()).as(String.join(" ", command) + result.out()).isEqualTo(2);
    assertThat(result.out() + result.err()).doesNotContain("Exception", "\tat ");
  }

  private String available(String wallet) {
    return cli.json("balance", "--as", wallet)
        .json()
        .path("balances")
        .path(0)
        .path("available")
        .asText();
  }
}
