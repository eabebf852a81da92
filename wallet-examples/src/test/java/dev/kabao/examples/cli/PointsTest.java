package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points: programmes, what people have of them, and what they pay. */
class PointsTest {
  private static final String FRIEND_PHONE = "13900139001";

  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;
  private String card;

  @BeforeEach
  void a_person_with_money_and_500_points() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    card = scenario.boundCard(scenario.issueCard());
    done("top-up", "--from", card, "--amount", "100.00");
    done("programme", "define", "--standard");
    done("programme", "grant", "kabao", "500");
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void points_are_shown_with_their_worth_and_when_they_expire() {
    JsonNode points = points();
    assertThat(points.path("programme").asText()).isEqualTo("kabao");
    assertThat(points.path("available").asLong()).isEqualTo(500);
    assertThat(points.path("worth").asText()).isEqualTo("CNY 5.00");
    assertThat(points.path("lots").path(0).path("points").asLong()).isEqualTo(500);
    assertThat(points.path("lots").path(0).path("expiresAt").asText()).matches("20..-.*\\+08:00");
    assertThat(cli.run("points", "--lang", "zh").out()).contains("name: 卡包积分", "available: 500");
  }

  @Test
  void what_a_plan_shows_is_what_is_paid_and_earned() {
    Cli.Result plan =
        done("plan", "--payee", "restaurant", "--amount", "30.00", "--use-points", "200");
    assertThat(plan.json().path("takes").findValuesAsText("from"))
        .containsExactly("points:kabao:200", "balance");
    assertThat(plan.json().path("takes").findValuesAsText("amount"))
        .containsExactly("2.00", "28.00");
    JsonNode earns = plan.json().path("earns").path(0);
    Cli.Result paid =
        done(
            "pay",
            "--payee",
            "restaurant",
            "--amount",
            "30.00",
            "--use-points",
            "200",
            "--plan",
            plan.text("plan"));
    assertThat(paid.json().path("legs").findValuesAsText("settled"))
        .containsExactly("2.00", "28.00");
    assertThat(paid.json().path("earned").path(0)).isEqualTo(earns);
    assertThat(earns.path("points").asLong()).isEqualTo(56);
    assertThat(points().path("available").asLong()).isEqualTo(356);
  }

  @Test
  void a_plan_that_is_not_true_any_more_moves_nothing() {
    String plan =
        done("plan", "--payee", "m", "--amount", "30.00", "--use-points", "200").text("plan");
    Cli.Result stale =
        cli.json("pay", "--payee", "m", "--amount", "30.00", "--use-points", "100", "--plan", plan);
    assertThat(stale.exit()).isEqualTo(1);
    assertThat(stale.errorCode()).isEqualTo("PLAN_CHANGED");
    assertThat(points().path("available").asLong()).isEqualTo(500);
  }

  @Test
  void at_most_so_many_points_are_used_as_there_are_unless_the_request_is_to_be_the_same() {
    JsonNode takes =
        done("plan", "--payee", "m", "--amount", "30.00", "--use-points", "2000")
            .json()
            .path("takes");
    assertThat(takes.path(0).path("points").asLong()).isEqualTo(500);
    String[] pay = {"pay", "--payee", "m", "--amount", "30.00", "--use-points", "2000"};
    assertThat(cli.json(with(pay, "--request-id", "r2")).exit()).isEqualTo(1);
    assertThat(points().path("available").asLong()).isEqualTo(500);
    assertThat(done(pay).err()).contains("usePoints: 500\n");
  }

  private static String[] with(String[] args, String... more) {
    return Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void all_points_are_used_as_far_as_they_are_needed_and_their_number_is_told_before() {
    Cli.Result paid = done("pay", "--payee", "m", "--amount", "3.00", "--use-points");
    assertThat(paid.err()).contains("usePoints: 500\n");
    assertThat(points().path("available").asLong()).isEqualTo(200);
    Cli.Result named =
        cli.json("pay", "--payee", "m", "--amount", "1", "--use-points", "--request-id", "r1");
    assertThat(named.exit()).isEqualTo(2);
    assertThat(named.text("requestId")).isEmpty();
    assertThat(
            done("pay", "--payee", "m", "--amount", "2.00", "--use-points", "--from", card).json())
        .isNotEmpty();
    assertThat(cli.json("pay", "--payee", "m", "--amount", "1", "--use-points").errorCode())
        .isEqualTo("POINTS_TOO_FEW");
  }

  @Test
  void a_refund_gives_points_back_and_takes_those_that_were_earned() {
    String payment =
        done("pay", "--payee", "m", "--amount", "25.00", "--use-points", "500").text("paymentId");
    assertThat(points().path("available").asLong()).isEqualTo(20);
    Cli.Result refund = done("refund", payment);
    assertThat(refund.json().path("parts").findValuesAsText("state"))
        .containsExactly("in-balance", "in-rewards");
    assertThat(refund.json().path("parts").path(1).path("points").asLong()).isEqualTo(500);
    assertThat(points().path("available").asLong()).isEqualTo(500);
    assertThat(done("points", "statement").json().path("entries").findValuesAsText("kind"))
        .contains("granted", "spent", "earned", "given-back", "taken-back");
  }

  @Test
  void points_go_to_another_person_once_they_are_agreed_to() {
    String friend = done("wallet", "new", "--phone", FRIEND_PHONE).text("walletId");
    assertThat(cli.json("points", "send", "120", "--to", friend).errorCode())
        .isEqualTo("NOT_CONFIRMED");
    assertThat(cli.answering("n").run("points", "send", "120", "--to", friend).exit()).isEqualTo(1);
    assertThat(points().path("available").asLong()).isEqualTo(500);
    Cli.Result sent = cli.answering("y").run("points", "send", "120", "--to", friend);
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(cli.asked()).contains("120");
    assertThat(points().path("available").asLong()).isEqualTo(380);
    JsonNode got = done("points", "--as", friend).json().path("points").path(0);
    assertThat(got.path("available").asLong()).isEqualTo(120);
    assertThat(cli.json("points", "send", "381", "--to", friend, "--yes").errorCode())
        .isEqualTo("TOO_FEW");
  }

  @Test
  void a_payee_whose_code_is_scanned_takes_points_too() {
    String code =
        done("request", "--open", "--many", "--payee", "tea", "--payee-name", "Tea").text("code");
    Cli.Result paid = done("scan", code, "--amount", "3.00", "--use-points", "100", "--yes");
    assertThat(paid.json().path("legs").findValuesAsText("settled"))
        .containsExactly("1.00", "2.00");
  }

  @Test
  void a_programme_is_defined_by_its_rules_and_stands_beside_others() {
    JsonNode made =
        done(
                "programme",
                "define",
                "miles",
                "--name",
                "Miles",
                "--name-zh",
                "里程",
                "--worth",
                "200=1.00",
                "--earn",
                "1=10.00",
                "--earn",
                "travel:3=1.00",
                "--most-per-payment",
                "1000",
                "--valid",
                "90d",
                "--least",
                "100")
            .json();
    assertThat(made.path("rules").findValuesAsText("earns"))
        .containsExactly("1=CNY 10.00", "3=CNY 1.00");
    assertThat(made.path("valid").asText()).isEqualTo("90d");
    assertThat(done("programme", "list").json().path("programmes").findValuesAsText("programme"))
        .containsExactly("miles", "kabao");
    done("programme", "grant", "miles", "150");
    assertThat(cli.json("pay", "--payee", "m", "--amount", "9", "--use-points").exit())
        .isEqualTo(2);
    Cli.Result paid =
        done("pay", "--payee", "m", "--amount", "9", "--use-points", "--programme", "miles");
    assertThat(paid.json().path("legs").findValuesAsText("settled")).contains("0.75");
  }

  private JsonNode points() {
    return done("points").json().path("points").path(0);
  }

  private Cli.Result done(String... args) {
    Cli.Result result = cli.json(args);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result;
  }
}
