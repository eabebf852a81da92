package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coupons: classes, how people get them, and what they take off. */
class CouponTest {
  private static final String FRIEND_PHONE = "13900139001";

  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_person_with_money_and_a_class_of_coupons() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    String card = scenario.boundCard(scenario.issueCard());
    done("top-up", "--from", card, "--amount", "200.00");
    done(
        "coupon",
        "define",
        "tea5",
        "--name",
        "Tea, 5 off",
        "--name-zh",
        "茶饮立减 5 元",
        "--off",
        "5.00",
        "--minimum",
        "20.00",
        "--per-person",
        "2");
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void a_coupon_is_issued_used_with_a_payment_and_back_after_its_refund() {
    String coupon = done("coupon", "issue", "tea5").text("couponId");
    Cli.Result paid = done("pay", "--payee", "tea", "--amount", "30.00", "--coupon", coupon);
    assertThat(paid.text("from")).isEqualTo(coupon + ",balance");
    assertThat(paid.json().path("legs").findValuesAsText("settled"))
        .containsExactly("5.00", "25.00");
    assertThat(only().path("state").asText()).isEqualTo("used");
    Cli.Result again = cli.json("pay", "--payee", "tea", "--amount", "30", "--coupon", coupon);
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.errorCode()).isEqualTo("COUPON_NOT_USABLE");
    assertThat(again.json().path("error").path("coupon").path("reason").asText()).isEqualTo("USED");
    JsonNode back = done("refund", paid.text("paymentId")).json().path("parts").path(1);
    assertThat(back.path("coupons").asLong()).isEqualTo(1);
    assertThat(back.has("points")).isFalse();
    assertThat(only().path("state").asText()).isEqualTo("available");
  }

  @Test
  void a_statement_counts_coupons_by_their_name_and_calls_a_refund_a_refund() throws IOException {
    String coupon = done("coupon", "issue", "tea5").text("couponId");
    String paid =
        done("pay", "--payee", "tea", "--amount", "30.00", "--coupon", coupon).text("paymentId");
    done("refund", paid);
    LocalDate today = LocalDate.now(Clock.system(Times.ZONE));
    String csv = statement(today, "csv");
    assertThat(csv.lines().filter(line -> line.startsWith("Entry,cp-tea5,\"Tea, 5 off\",")))
        .hasSize(3)
        .anyMatch(line -> line.contains(",Earned,"))
        .anyMatch(line -> line.contains(",Used,"))
        .anyMatch(line -> line.contains(",Refund,"));
    String html = statement(today, "html");
    assertThat(html.substring(html.indexOf("cp-tea5)</h2>")))
        .contains("Coupons in", "Coupons out")
        .doesNotContain("Money in", ">0.5<");
  }

  private String statement(LocalDate today, String format) throws IOException {
    Path file = home.resolve("statement." + format);
    // If midnight comes meanwhile, both days are in it.
    done(
        "statement",
        "--from",
        today.minusDays(1).toString(),
        "--to",
        today.plusDays(1).toString(),
        "--out",
        file.toString(),
        "--lang",
        "en");
    return Files.readString(file);
  }

  @Test
  void the_best_combination_is_explained_and_planned() {
    done("coupon", "define", "off20", "--name", "A fifth off", "--percent", "20", "--cap", "4");
    done("coupon", "define", "big", "--name", "Big", "--off", "50", "--minimum", "500", "--alone");
    done("coupon", "issue", "tea5");
    done("coupon", "issue", "off20");
    done("coupon", "issue", "big");
    JsonNode best = done("coupon", "best", "--payee", "tea", "--amount", "40.00").json();
    assertThat(best.path("couponsTakeOff").asText()).isEqualTo("9.00");
    assertThat(best.path("exact").asBoolean()).isTrue();
    assertThat(best.path("coupons").findValuesAsText("reason"))
        .containsExactly("TAKEN", "TAKEN", "BELOW_MINIMUM");
    JsonNode plan =
        done("plan", "--payee", "tea", "--amount", "40.00", "--best", "--from", "balance").json();
    assertThat(plan.path("takes").findValuesAsText("amount"))
        .containsExactly("5.00", "4.00", "31.00");
    String told =
        cli.run("plan", "--payee", "tea", "--amount", "40", "--best", "--lang", "zh").out();
    assertThat(told).contains("茶饮立减 5 元", "未达到使用门槛");
    assertThat(done("coupon", "list", "--usable").json().path("coupons")).hasSize(3);
  }

  @Test
  void codes_are_written_to_a_private_file_and_each_is_good_once() throws IOException {
    Path file = home.resolve("codes.txt");
    Cli.Result made = done("coupon", "codes", "tea5", "--count", "3", "--out", file.toString());
    List<String> codes = Files.readAllLines(file);
    assertThat(codes).hasSize(3).doesNotHaveDuplicates();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Cli.Result got = cli.input(codes.get(0) + "\n").json("coupon", "redeem", "--code", "-");
    assertThat(got.exit()).as(got.out()).isZero();
    assertThat(got.text("state")).isEqualTo("available");
    Cli.Result used = cli.input(codes.get(0) + "\n").json("coupon", "redeem", "--code", "-");
    assertThat(used.exit()).isEqualTo(1);
    assertThat(used.errorCode()).isEqualTo("CODE_USED");
    assertThat(cli.terminal(codes.get(1)).run("coupon", "redeem").out()).contains("The coupon is");
    assertThat(cli.json("coupon", "redeem", "--code", codes.get(2)).errorCode())
        .isEqualTo("ENOUGH");
    assertThat(cli.json("coupon", "redeem", "--code", "tea").errorCode())
        .isEqualTo("CODE_UNREADABLE");
    assertThat(cli.printed()).doesNotContain(codes);
    Path same = home.resolve("same.txt");
    done(
        "coupon",
        "codes",
        "tea5",
        "--count",
        "3",
        "--out",
        same.toString(),
        "--request-id",
        made.text("requestId"));
    assertThat(Files.readAllLines(same)).isEqualTo(codes);
    assertThat(cli.json("coupon", "codes", "tea5", "--count", "3", "--out", same.toString()).exit())
        .isEqualTo(2);
    assertThat(Files.readAllLines(same)).isEqualTo(codes);
  }

  @Test
  void a_list_gets_one_for_each_line_and_who_gets_none_is_told() throws IOException {
    String friend = done("wallet", "new", "--phone", FRIEND_PHONE).text("walletId");
    String nobody = "wal_" + "0".repeat(32);
    Path list = home.resolve("list.txt");
    Files.writeString(list, String.join("\n", friend, "", nobody, friend, friend));
    Cli.Result issued =
        done("coupon", "issue", "tea5", "--list", list.toString(), "--request-id", "l1");
    assertThat(issued.json().path("issued").asLong()).isEqualTo(2);
    assertThat(issued.json().path("refused").findValuesAsText("code"))
        .containsExactly("ENOUGH", "NO_WALLET");
    assertThat(done("coupon", "list", "--as", friend).json().path("coupons")).hasSize(2);
    done("coupon", "issue", "tea5", "--list", list.toString(), "--request-id", "l1");
    assertThat(done("coupon", "list", "--as", friend).json().path("coupons")).hasSize(2);
    Files.writeString(list, friend + "\nsomebody\n");
    Cli.Result bad = cli.json("coupon", "issue", "tea5", "--list", list.toString());
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.json().path("error").path("option").asText()).isEqualTo("--list 2");
  }

  @Test
  void a_class_is_ended_and_a_coupon_taken_back() {
    String coupon = done("coupon", "issue", "tea5").text("couponId");
    assertThat(done("coupon", "end", "tea5").text("ended")).isEqualTo("true");
    assertThat(cli.json("coupon", "issue", "tea5").errorCode()).isEqualTo("CLASS_ENDED");
    assertThat(done("coupon", "revoke", coupon).text("state")).isEqualTo("revoked");
    assertThat(cli.json("coupon", "revoke", coupon).errorCode()).isEqualTo("NOT_AVAILABLE");
    JsonNode classes = done("coupon", "classes").json().path("classes");
    assertThat(classes.path(0).path("issued").asLong()).isEqualTo(1);
    assertThat(cli.json("coupon", "define", "tea5", "--name", "x", "--off", "1").errorCode())
        .isEqualTo("CODE_TAKEN");
  }

  private JsonNode only() {
    return done("coupon", "list").json().path("coupons").path(0);
  }

  private Cli.Result done(String... args) {
    Cli.Result result = cli.json(args);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result;
  }
}
