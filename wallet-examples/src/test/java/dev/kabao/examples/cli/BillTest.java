package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is owed and was paid. */
class BillTest {
  private static final String FRIEND_PHONE = "13900139001";
  private static final String NUMBER = "0571-8800-1234";

  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_person_with_money() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    String card = scenario.boundCard(scenario.issueCard());
    done("top-up", "--from", card, "--amount", "300.00");
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void a_bill_that_was_entered_is_owed_paid_and_found_again() {
    String bill =
        done(
                "bill",
                "add",
                "--payee",
                "Sunny Property",
                "--amount",
                "120.00",
                "--due",
                day(7),
                "--pay-to",
                "property",
                "--category",
                "housing",
                "--text",
                "November")
            .text("billId");
    done("bill", "add", "--payee", "Canteen", "--amount", "15.00", "--on", day(-1));
    assertThat(done("bill", "list", "--due").json().path("bills").findValuesAsText("billId"))
        .containsExactly(bill);
    JsonNode outlook = done("bill", "upcoming", "--days", "10").json();
    assertThat(outlook.path("owed").asText()).isEqualTo("120.00");
    assertThat(outlook.path("missing").asText()).isEqualTo("0.00");
    assertThat(cli.json("bill", "pay", bill, "--amount", "119.99").errorCode())
        .isEqualTo("AMOUNT_CHANGED");
    Cli.Result paid = done("bill", "pay", bill, "--amount", "120.00", "--from", "balance");
    assertThat(paid.text("state")).isEqualTo("paid");
    assertThat(cli.json("bill", "pay", bill).errorCode()).isEqualTo("PAID");
    assertThat(done("bill", "show", bill).text("paymentId")).startsWith("pay_");
    assertThat(
            done("bill", "list", "--text", "sunny", "--state", "paid", "--least", "100")
                .json()
                .path("bills")
                .findValuesAsText("billId"))
        .containsExactly(bill);
    assertThat(done("bill", "list", "--source", "hand", "--most", "50").json().path("bills"))
        .hasSize(1);
    assertThat(cli.run("bill", "show", bill, "--lang", "zh").out()).contains("categoryName: 住房物业");
  }

  @Test
  void what_is_wrong_is_put_right() {
    String bill =
        done("bill", "add", "--payee", "Corner", "--amount", "9.00", "--due", day(1))
            .text("billId");
    assertThat(done("bill", "category", bill, "pets").text("category")).isEqualTo("pets");
    assertThat(cli.json("bill", "pay", bill).errorCode()).isEqualTo("NO_PAYEE");
    assertThat(cli.json("bill", "owed", bill).errorCode()).isEqualTo("NOT_ELSEWHERE");
    assertThat(done("bill", "paid", bill).text("state")).isEqualTo("paid");
    assertThat(done("bill", "owed", bill).text("state")).isEqualTo("due");
    assertThat(done("bill", "paid", bill).text("state")).isEqualTo("paid");
    String other =
        done("bill", "add", "--payee", "Corner", "--amount", "9.00", "--due", day(1))
            .text("billId");
    assertThat(done("bill", "drop", other).text("state")).isEqualTo("dropped");
    assertThat(done("bill", "list").json().path("bills").findValuesAsText("billId"))
        .contains(bill)
        .doesNotContain(other);
    assertThat(
            done("bill", "list", "--state", "dropped")
                .json()
                .path("bills")
                .findValuesAsText("billId"))
        .containsExactly(other);
    assertThat(done("bill", "list", "--due").json().path("bills")).isEmpty();
  }

  @Test
  void a_bill_that_names_nobody_says_how_to_go_on() {
    String bill =
        done("bill", "add", "--payee", "Corner", "--amount", "9.00", "--due", day(1))
            .text("billId");
    Cli.Result refused = cli.run("bill", "pay", bill, "--lang", "en");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("--pay-to PAYEE", "kabao bill paid");
    assertThat(cli.run("bill", "pay", bill, "--lang", "zh").err()).contains("--pay-to");
  }

  @Test
  void what_was_paid_here_is_not_dropped_because_it_is_paid() {
    String bill =
        done(
                "bill",
                "add",
                "--payee",
                "Corner",
                "--amount",
                "9.00",
                "--due",
                day(1),
                "--pay-to",
                "corner")
            .text("billId");
    done("bill", "pay", bill);
    assertThat(cli.json("bill", "drop", bill).errorCode()).isEqualTo("PAID");
  }

  @Test
  void days_are_told_as_days_and_what_is_overdue_is_marked() {
    String[] late = {"--on", day(-3), "--due", day(-1)};
    Cli.Result first = added(late);
    assertThat(first.text("at")).isEqualTo(late[1]);
    assertThat(first.text("dueAt")).isEqualTo(late[3]);
    assertThat(first.text("overdue")).isEqualTo("true");
    Cli.Result now = added("--due", day(1));
    assertThat(now.text("at")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+08:00");
    assertThat(now.json().has("overdue")).isFalse();
    assertThat(done("bill", "paid", first.text("billId")).json().has("overdue")).isFalse();
  }

  private Cli.Result added(String... more) {
    String[] add = {"bill", "add", "--payee", "Corner", "--amount", "9.00"};
    return done(Stream.of(add, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void nothing_was_paid_on_a_day_to_come() {
    Cli.Result refused =
        cli.json("bill", "add", "--payee", "Corner", "--amount", "9.00", "--on", day(2));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.json().path("error").path("message").asText()).contains("--due");
    assertThat(done("bill", "list").json().path("bills")).isEmpty();
  }

  @Test
  void a_payment_id_names_its_row_of_the_list() {
    String payment = done("pay", "--payee", "hot-pot", "--amount", "90.00").text("paymentId");
    assertThat(done("bill", "show", payment).text("paymentId")).isEqualTo(payment);
    done("bill", "split", payment, "--share", "Xiao Wang=30.00");
    assertThat(done("bill", "show", payment).json().path("parts")).hasSize(1);
    assertThat(cli.json("bill", "show", "pay_1").exit()).isEqualTo(2);
  }

  @Test
  void a_payment_is_split_and_a_friend_pays_their_part() {
    String friend = done("wallet", "new", "--phone", FRIEND_PHONE).text("walletId");
    done("pay", "--payee", "hot-pot", "--amount", "90.00");
    String bill = done("bill", "list").json().path("bills").path(0).path("billId").asText();
    cli.input("Xiao Li=30.00@" + FRIEND_PHONE + "\n");
    Cli.Result split = done("bill", "split", bill, "--share", "-", "--share", "Xiao Wang=30.00");
    JsonNode parts = split.json().path("parts");
    assertThat(parts.findValuesAsText("name")).containsExactly("Xiao Li", "Xiao Wang");
    assertThat(parts.findValuesAsText("state")).containsExactly("open", "open");
    assertThat(parts.path(1).path("link").asText()).isNotBlank();
    done("send", "--to", friend, "--amount", "40.00", "--yes");
    String part =
        done("bill", "list", "--due", "--as", friend)
            .json()
            .path("bills")
            .path(0)
            .path("billId")
            .asText();
    done("bill", "pay", part, "--from", "balance", "--as", friend);
    assertThat(done("bill", "show", bill).json().path("parts").findValuesAsText("state"))
        .containsExactly("paid", "open");
    assertThat(cli.json("bill", "split", bill, "--share", "A=1").errorCode())
        .isEqualTo("SPLIT_ALREADY");
  }

  @Test
  void a_biller_is_linked_and_its_bill_paid_and_the_next_one_by_itself() {
    done("power", "customer", "--number", NUMBER, "--label", "**明");
    done("power", "make-out", "--number", NUMBER, "--amount", "86.40", "--due", day(10));
    assertThat(done("bill", "billers").json().path("billers").findValuesAsText("biller"))
        .containsExactly("sandbox-power");
    Cli.Result linked =
        cli.input(NUMBER + "\n").json("bill", "link", "sandbox-power", "--number", "-");
    assertThat(linked.exit()).as(linked.out()).isZero();
    assertThat(linked.text("label")).isEqualTo("**明");
    assertThat(linked.out()).doesNotContain(NUMBER);
    String account = linked.text("accountId");
    done("bill", "refresh", account);
    JsonNode bill = done("bill", "list", "--due").json().path("bills").path(0);
    assertThat(bill.path("amount").asText()).isEqualTo("86.40");
    assertThat(bill.path("category").asText()).isEqualTo("utilities");
    assertThat(done("bill", "pay", bill.path("billId").asText()).text("state")).isEqualTo("paid");
    JsonNode got = done("insights").json().path("payees").path(0);
    assertThat(got.path("payee").asText()).isEqualTo("sandbox-power");
    assertThat(got.path("name").asText()).isEqualTo(bill.path("payee").asText()).isNotBlank();

    done("power", "make-out", "--number", NUMBER, "--amount", "30.00", "--due", day(1));
    done("bill", "refresh", account);
    Cli.Result paid = done("bill", "autopay", account, "--cap", "50", "--monthly", "70");
    assertThat(paid.text("state")).isEqualTo("paid");
    assertThat(paid.text("monthly")).isEqualTo("70.00");
    assertThat(paid.text("paidThisMonth")).isEqualTo("30.00");
    done("power", "make-out", "--number", NUMBER, "--amount", "50.01", "--due", day(1));
    done("bill", "refresh", account);
    assertThat(done("bill", "autopay", account, "--pause").text("state")).isEqualTo("paused");
    assertThat(done("bill", "autopay", account, "--go-on").text("state")).isEqualTo("failed");
    assertThat(autopay().path("problem").path("code").asText()).isEqualTo("CAP_EXCEEDED");
    assertThat(done("bill", "autopay", account, "--end").text("state")).isEqualTo("ended");
    assertThat(done("bill", "autopay", account, "--cap", "60").text("monthly")).isEqualTo("120.00");
    assertThat(autopay().path("paidThisMonth").asText()).isEqualTo("80.01");
    assertThat(done("bill", "autopay", account, "--end").text("state")).isEqualTo("ended");
    assertThat(cli.json("bill", "autopay", account, "--retry").errorCode()).isEqualTo("ENDED");
    assertThat(cli.json("bill", "link", "sandbox-power", "--number", "99").errorCode())
        .isEqualTo("CUSTOMER_UNKNOWN");
    for (int i = 0; i < 9; i++) {
      done("bill", "refresh", account);
    }
    Cli.Result often = cli.json("bill", "refresh", account);
    assertThat(often.errorCode()).isEqualTo("TOO_OFTEN");
    assertThat(often.text("until")).isNotBlank();
    assertThat(done("bill", "unlink", account).text("unlinked")).isEqualTo("true");
  }

  private JsonNode autopay() {
    return done("bill", "billers").json().path("accounts").path(0).path("autopay");
  }

  private static String day(int fromNow) {
    return LocalDate.now(Clock.system(Times.ZONE)).plusDays(fromNow).toString();
  }

  private Cli.Result done(String... args) {
    Cli.Result result = cli.json(args);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result;
  }
}
