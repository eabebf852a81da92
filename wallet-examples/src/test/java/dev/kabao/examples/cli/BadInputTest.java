package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad usage and bad input end 2 with one JSON object that says why, and change nothing. */
class BadInputTest {
  private static final String CARD = "crd_" + "0".repeat(32);
  private static final String PAYMENT = "pay_" + "0".repeat(32);
  private static final String BINDING = "bnd_" + "0".repeat(32);
  private static final String WALLET = "wal_" + "0".repeat(32);
  private static final String COUPON = "cpn_" + "0".repeat(32);
  private static final String BILL = "bil_" + "0".repeat(32);
  private static final String ACCOUNT = "acc_" + "0".repeat(32);
  private static final String TYPED = "6236331234567890128";

  @TempDir static Path home;
  private static Scenario scenario;

  @BeforeAll
  static void setUp() {
    scenario = Scenario.withWallet(home);
  }

  @AfterAll
  static void nothingWasDone() {
    try (Scenario last = scenario) {
      Cli cli = last.cli();
      assertThat(cli.json("history").json().path("payments")).isEmpty();
      assertThat(cli.json("card", "list").json().path("cards")).isEmpty();
      assertThat(cli.json("programme", "list").json().path("programmes")).isEmpty();
      assertThat(cli.json("coupon", "classes").json().path("classes")).isEmpty();
      assertThat(cli.json("budget", "list").json().path("budgets")).isEmpty();
      assertThat(cli.json("category", "list").json().path("remembered")).isEmpty();
      assertThat(cli.json("bill", "list").json().path("bills")).isEmpty();
      assertThat(cli.json("ledger", "check").json().path("transfers").asInt()).isZero();
      assertThat(cli.json("bank", "fault").json().path("faults")).isEmpty();
    }
  }

  static Stream<List<String>> badCommands() {
    return Stream.of(
        List.of(),
        List.of("crad"),
        List.of("card"),
        List.of("bank"),
        List.of("wallet"),
        List.of("payment"),
        List.of("ledger"),
        List.of("--lang", "fr", "balance"),
        List.of("balance", "surplus"),
        List.of("balance", "--nothing"),
        List.of("balance", "--wait", "soon"),
        List.of("balance", "--as", "wal_1"),
        List.of("balance", "--as", "wal_" + "0".repeat(32)),
        List.of("init"),
        List.of("init", "--bank", "nowhere"),
        List.of("init", "--bank", "ftp://127.0.0.1"),
        List.of("wallet", "new"),
        List.of("wallet", "new", "--phone", "12"),
        List.of("wallet", "new", "--phone", "13712345678", "--request-id", "a b"),
        List.of("card", "bind"),
        List.of("card", "bind", "--number", "1234", "--name", "1", "--id", "x", "--phone", "y"),
        List.of("card", "bind", "--number", TYPED, "--id-type", "library-card"),
        List.of("card", "bind", "--number", TYPED, "--name", "Zhang", "San"),
        List.of("card", "bind", "--number", "-"),
        List.of("card", "confirm", BINDING),
        List.of("card", "confirm", "--otp", "123456"),
        List.of("card", "confirm", BINDING, "--otp", "abc"),
        List.of("card", "confirm", BINDING, "--otp", "123456"),
        List.of("card", "confirm", "bnd_zzz", "--otp", "123456"),
        List.of("card", "resend", BINDING),
        List.of("card", "resend", "x"),
        List.of("card", "show", BINDING),
        List.of("card", "unbind", CARD),
        List.of("card", "unbind", "x"),
        List.of("card", "recognise"),
        List.of("register"),
        List.of("register", "--phone", "12"),
        List.of("register", "--phone", "13712345678", "--code", "123456"),
        List.of("sign-in", "--phone", "13712345678"),
        List.of("sign-in", "--password", "x"),
        List.of("recover", "--phone", "13712345678", "--code", "123456", "--name", "x"),
        List.of("password", "--code", "123456", "--new", "x"),
        List.of("password", "--first", "--old", "x"),
        List.of("password", "--first", "--new", "password"),
        List.of("pin", "--first", "--lost"),
        List.of("pin", "--code", "123456"),
        List.of("pin", "--first", "--new", "123456"),
        List.of("outbox", "--phone", "x"),
        List.of("confirm", "stp_1", "--pin", "480275"),
        List.of("confirm", "stp_" + "0".repeat(32)),
        List.of("confirm", "stp_" + "0".repeat(32), "--pin", "1", "--totp", "2"),
        List.of("confirm", "stp_" + "0".repeat(32), "--totp", "123456"),
        List.of("totp", "enrol", "--name", "x".repeat(41)),
        List.of("totp", "confirm", "fac_1", "--code", "123456"),
        List.of("factors"),
        List.of("factors", "revoke", "fac_" + "0".repeat(32)),
        List.of("factors", "name", "fac_" + "0".repeat(32), " "),
        List.of("sessions", "end", "ses_" + "0".repeat(32)),
        List.of("sessions", "end", "x"),
        List.of("devices", "forget", "x"),
        List.of("devices", "forget", "x".repeat(8)),
        List.of("reviews", "release", PAYMENT),
        List.of("reviews", "list", "--limit", "0"),
        List.of("audit", "verify", "--head", "x"),
        List.of("audit", "trail", "--after", "elsewhere"),
        List.of("keys"),
        List.of("keys", "rotate", "--pace", "fast"),
        List.of("export"),
        List.of("export", "."),
        List.of("erase"),
        List.of("statement"),
        List.of("statement", "--out", "x.csv"),
        List.of("statement", "--month", "2026-10"),
        List.of("statement", "--month", "2026-13", "--out", "x.csv"),
        List.of("statement", "--month", "October", "--out", "x.csv"),
        List.of("statement", "--month", "2026-10", "--from", "2026-10-01", "--out", "x.csv"),
        List.of("statement", "--from", "2026-10-01", "--out", "x.csv"),
        List.of("statement", "--from", "2026-10-02", "--to", "2026-10-01", "--out", "x.csv"),
        List.of("statement", "--from", "2026-10-01", "--to", "2026-02-30", "--out", "x.csv"),
        List.of("statement", "--month", "2026-10", "--out", "x.docx"),
        List.of("statement", "--month", "2026-10", "--out", "x.csv", "--format", "docx"),
        List.of("statement", "--month", "2026-10", "--out", "no-such-folder/x.csv"),
        List.of("statement", "--month", "2026-10", "--out", "x.pdf", "--font", "no-such-font.ttf"),
        List.of("erase", "--yes", "--as", "wal_" + "0".repeat(32)),
        List.of("pay", "--payee", "m", "--amount", "1", "--network", "home"),
        List.of("scan", "x", "--device-state", "fine"),
        List.of("top-up", "--amount", "1.00"),
        List.of("top-up", "--from", "x", "--amount", "1.00"),
        List.of("top-up", "--from", CARD, "--amount", "1.00"),
        List.of("top-up", "--from", CARD, "--amount", "0"),
        List.of("top-up", "--from", CARD, "--amount", "-1.00"),
        List.of("top-up", "--from", CARD, "--amount", "1.001"),
        List.of("top-up", "--from", CARD, "--amount", "1e3"),
        List.of("top-up", "--from", CARD, "--amount", "NaN"),
        List.of("top-up", "--from", CARD, "--amount", "9".repeat(40)),
        List.of("top-up", "--from", CARD, "--amount", "1.00", "--currency", "YUAN"),
        List.of("top-up", "--from", CARD, "--amount", "1.00", "--currency", "XXX"),
        List.of("pay", "--from", "balance", "--amount", "1.00"),
        List.of("pay", "--from", "purse", "--payee", "m", "--amount", "1.00"),
        List.of("pay", "--from", "balance", "--payee", "a b", "--amount", "1.00"),
        List.of("pay", "--from", "balance", "--payee", "", "--amount", "1.00"),
        List.of("pay", "--from", "balance,balance", "--payee", "m", "--amount", "1.00"),
        List.of("pay", "--from", "default,balance", "--payee", "m", "--amount", "1.00"),
        List.of("pay", "--payee", "m", "--amount", "0"),
        List.of("authorize", "--payee", "m", "--amount", "0.001"),
        List.of("authorize", "--payee", "m", "--amount", "1", "--valid-for", "1y"),
        List.of("authorize", "--payee", "m", "--amount", "1", "--valid-for", "200d"),
        List.of("authorize", "--payee", "m", "--amount", "1", "--valid-for", "0s"),
        List.of("capture"),
        List.of("capture", PAYMENT),
        List.of("capture", PAYMENT, "--amount", "0.00"),
        List.of("capture", PAYMENT, "--amount", "-1"),
        List.of("capture", PAYMENT, "--amount", "1", "--currency", "yuan"),
        List.of("void", "x"),
        List.of("void", PAYMENT),
        List.of("refund", PAYMENT),
        List.of("refund", PAYMENT, "--amount", "1.234"),
        List.of("withdraw", "--amount", "1.00"),
        List.of("withdraw", "--to", CARD, "--amount", "1.00"),
        List.of("withdraw", "--to", "balance", "--amount", "1.00"),
        List.of("default-source", "purse"),
        List.of("default-source", CARD),
        List.of("payment", "show", "pay_" + "0".repeat(32)),
        List.of("payment", "show", "x"),
        List.of("history", "--limit", "0"),
        List.of("history", "--limit", "many"),
        List.of("history", "--after", "elsewhere"),
        List.of("pay", "--payee", "m", "--amount", "1", "--use-points", "0"),
        List.of("pay", "--payee", "m", "--amount", "1", "--use-points", "-5"),
        List.of("pay", "--payee", "m", "--amount", "1", "--use-points", "--request-id", "r"),
        List.of("pay", "--payee", "m", "--amount", "1", "--programme", "kabao"),
        List.of("pay", "--payee", "m", "--amount", "1", "--coupon", "tea5"),
        List.of("pay", "--payee", "m", "--amount", "1", "--coupon", COUPON + "," + COUPON),
        List.of("pay", "--payee", "m", "--amount", "1", "--plan", "mine"),
        List.of("authorize", "--payee", "m", "--amount", "1", "--use-points", "many"),
        List.of("plan"),
        List.of("plan", "--payee", "a b", "--amount", "1"),
        List.of("plan", "--payee", "m", "--amount", "1", "--best", "--coupon", COUPON),
        List.of("points", "statement", "K"),
        List.of("points", "send", "5"),
        List.of("points", "send", "none", "--to", WALLET),
        List.of("points", "send", "5", "--to", "x"),
        List.of("programme"),
        List.of("programme", "define"),
        List.of("programme", "define", "x"),
        List.of("programme", "define", "Miles", "--name", "Miles"),
        List.of("programme", "define", "x", "--standard"),
        List.of("programme", "define", "--standard", "--least", "3"),
        List.of("programme", "define", "x", "--name", " "),
        List.of("programme", "define", "x", "--name", "X", "--worth", "1.00"),
        List.of("programme", "define", "x", "--name", "X", "--worth", "0=1.00"),
        List.of("programme", "define", "x", "--name", "X", "--worth", "9999999=1.00"),
        List.of("programme", "define", "x", "--name", "X", "--earn", "Dining:1=1.00"),
        List.of("programme", "define", "x", "--name", "X", "--earn", "1=1", "--earn", "2=1"),
        List.of("programme", "define", "x", "--name", "X", "--valid", "1y"),
        List.of("programme", "define", "x", "--name", "X", "--valid", "999m"),
        List.of("programme", "define", "x", "--name", "X", "--least", "9", "--most", "8"),
        List.of("programme", "define", "x", "--name", "X", "--earn", "1=1", "--from", "soon"),
        List.of("programme", "define", "x", "--name", "X", "--sponsor", "a b"),
        List.of("programme", "grant", "nowhere", "5"),
        List.of("programme", "grant", "kabao", "0"),
        List.of("coupon"),
        List.of("coupon", "define", "x", "--name", "X"),
        List.of("coupon", "define", "x", "--off", "1"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--percent", "5"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--cap", "5"),
        List.of("coupon", "define", "x", "--name", "X", "--percent", "101"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--minimum", "0"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--payee", "a b"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--days", "4000"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--from", "2026-01-01"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--alone", "--one-of", "g"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--one-of", "G G"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--together", "6"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--per-person", "0"),
        List.of("coupon", "define", "x", "--name", "X", "--off", "1", "--grace", "x"),
        List.of("coupon", "define", "x".repeat(17), "--name", "X", "--off", "1"),
        List.of("coupon", "issue", "nowhere"),
        List.of("coupon", "issue", "x", "--list", "no-such-file"),
        List.of("coupon", "codes", "x", "--count", "0", "--out", "x"),
        List.of("coupon", "codes", "x", "--count", "1", "--out", "."),
        List.of("coupon", "codes", "x", "--count", "1", "--out", "x", "--until", "2026-02-30"),
        List.of("coupon", "end", "nowhere"),
        List.of("coupon", "revoke", "x"),
        List.of("coupon", "revoke", COUPON),
        List.of("coupon", "redeem"),
        List.of("coupon", "best", "--payee", "m", "--amount", "0"),
        List.of("coupon", "list", "--limit", "0"),
        List.of("budget"),
        List.of("budget", "set"),
        List.of("budget", "set", "--amount", "0"),
        List.of("budget", "set", "--amount", "5", "--category", "moon"),
        List.of("budget", "set", "--amount", "5", "--category", "Moon!"),
        List.of("budget", "remove", "--currency", "yuan"),
        List.of("category", "remember", "m", "moon"),
        List.of("category", "remember", "", "dining"),
        List.of("category", "remember", "x".repeat(201), "dining"),
        List.of("category", "forget"),
        List.of("insights", "--month", "2026-13"),
        List.of("insights", "--month", "october"),
        List.of("insights", "--currency", "YUAN"),
        List.of("bill"),
        List.of("bill", "add", "--amount", "1"),
        List.of("bill", "add", "--payee", "x".repeat(101), "--amount", "1"),
        List.of("bill", "add", "--payee", "X", "--amount", "0"),
        List.of("bill", "add", "--payee", "X", "--amount", "100000000000.01"),
        List.of("bill", "add", "--payee", "X", "--amount", "1", "--on", "1969-12-31"),
        List.of("bill", "add", "--payee", "X", "--amount", "1", "--due", "1969-12-31"),
        List.of("bill", "add", "--payee", "X", "--amount", "1", "--due", "tomorrow"),
        List.of("bill", "add", "--payee", "X", "--amount", "1", "--income", "--pay-to", "m"),
        List.of("bill", "add", "--payee", "X", "--amount", "1", "--category", "moon"),
        List.of("bill", "add", "--payee", "X", "--amount", "1", "--pay-to", "a b"),
        List.of("bill", "list", "--state", "lost"),
        List.of("bill", "list", "--source", "moon"),
        List.of("bill", "list", "--income", "--spending"),
        List.of("bill", "list", "--least", "-1"),
        List.of("bill", "list", "--due", "--text", "x"),
        List.of("bill", "list", "--after", "elsewhere"),
        List.of("bill", "upcoming", "--days", "x"),
        List.of("bill", "show", "x"),
        List.of("bill", "show", BILL),
        List.of("bill", "pay", BILL),
        List.of("bill", "pay", BILL, "--from", "purse"),
        List.of("bill", "pay", BILL, "--amount", "0"),
        List.of("bill", "owed", BILL),
        List.of("bill", "split", BILL),
        List.of("bill", "split", BILL, "--share", "Li"),
        List.of("bill", "split", BILL, "--share", "Li=0"),
        List.of("bill", "split", BILL, "--share", "Li=1@wal_1"),
        List.of("bill", "category", BILL, "moon"),
        List.of("bill", "paid", "x"),
        List.of("bill", "drop", BILL),
        List.of("bill", "link", "nobody", "--number", "1"),
        List.of("bill", "link", "POWER", "--number", "1"),
        List.of("bill", "link", "x", "--number", "a b"),
        List.of("bill", "unlink", ACCOUNT),
        List.of("bill", "refresh", "x"),
        List.of("bill", "autopay", ACCOUNT),
        List.of("bill", "autopay", ACCOUNT, "--cap", "1", "--pause"),
        List.of("bill", "autopay", ACCOUNT, "--cap", "0"),
        List.of("bill", "autopay", ACCOUNT, "--cap", "5", "--monthly", "4.99"),
        List.of("bill", "autopay", ACCOUNT, "--monthly", "5"),
        List.of("bill", "autopay", ACCOUNT, "--pause", "--monthly", "5"),
        List.of("bill", "autopay", ACCOUNT, "--retry"),
        List.of("power"),
        List.of("power", "customer", "--number", "a b"),
        List.of("power", "make-out", "--number", "12", "--amount", "0"),
        List.of("load", "--callers", "0"),
        List.of("load", "--seconds", "x"),
        List.of("bank", "serve", "--port", "70000"),
        List.of("bank", "issue-card"),
        List.of("bank", "issue-card", "--phone", "1", "--name", "2", "--id", "3"),
        List.of("bank", "inbox", "--phone", "x"),
        List.of("bank", "account", "--card", "x"),
        List.of("bank", "account", "--card", TYPED),
        List.of("bank", "fault", "debit"),
        List.of("bank", "fault", "lunch", "drop-after"),
        List.of("bank", "fault", "debit", "smile"),
        List.of("bank", "fault", "debit", "decline"),
        List.of("bank", "fault", "credit", "partly"),
        List.of("bank", "fault", "notices", "pending"),
        List.of("bank", "fault", "debit", "unsure"),
        List.of("bank", "fault", "debit", "decline", "00"),
        List.of("bank", "fault", "debit", "decline", "ZZ"),
        List.of("bank", "fault", "debit", "drop-after", "--times", "0"),
        List.of("bank", "fault", "--clear", "--times", "1"),
        List.of("bank", "fault", "--times", "1"),
        List.of("bank", "fault", "--bank", "http://example.com"));
  }

  @ParameterizedTest
  @MethodSource("badCommands")
  void ends_2_and_says_why(List<String> command) {
    Cli.Result result = scenario.cli().json(command.toArray(String[]::new));
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
    assertThat(result.errorCode()).matches("[A-Z_]+");
    assertThat(result.json().path("error").path("message").asText()).isNotBlank();
    assertThat(result.json().path("error").path("messageZh").asText()).isNotBlank();
    assertThat(result.out() + result.err()).doesNotContain(TYPED, "Exception", "\tat ");
  }

  @Test
  void all_problems_of_a_form_come_at_once_and_repeat_nothing() {
    Cli.Result result =
        scenario.cli().json("card", "bind", "--number", "6236330000000000001", "--phone", "999");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.errorCode()).isEqualTo("FORM_INVALID");
    assertThat(result.json().path("error").path("problems").findValuesAsText("field"))
        .contains("name", "id-number", "phone");
    assertThat(result.out()).doesNotContain("6236330000000000001", "999");
  }

  @Test
  void a_fault_that_needs_a_code_says_which_there_are() {
    Cli.Result result = scenario.cli().json("bank", "fault", "debit", "decline");
    assertThat(result.json().path("error").path("message").asText())
        .contains("51 not enough money on the account");
    Cli.Result unsure = scenario.cli().json("bank", "fault", "credit", "unsure");
    assertThat(unsure.json().path("error").path("message").asText()).contains("98 ");
  }

  @Test
  void a_home_that_is_not_set_up_says_what_to_run(@TempDir Path empty) {
    Cli.Result result = new Cli(empty.resolve("new")).json("ledger", "check");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.json().path("error").path("message").asText()).contains("kabao init --bank");
    assertThat(empty.resolve("new")).doesNotExist();
  }

  @Test
  void without_a_wallet_chosen_the_command_says_how_to_choose_one() {
    Cli.Result result =
        new Cli(home)
            .without("KABAO_WALLET")
            .json("pay", "--from", "balance", "--payee", "m", "--amount", "1.00");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.json().path("error").path("message").asText()).contains("--as WALLET");
  }

  @Test
  void without_a_passphrase_or_a_terminal_the_command_says_what_is_missing() {
    Cli.Result result = new Cli(home).without("KABAO_PASSPHRASE").json("ledger", "check");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.json().path("error").path("message").asText()).contains("KABAO_PASSPHRASE");
  }
}
