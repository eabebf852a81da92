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
