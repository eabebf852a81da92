package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registering, signing in and proving who one is, on the command line. */
class AccountTest {
  private static final String PASSWORD = People.PASSWORD;
  private static final String FRESH = "nine lanterns over a quiet canal";

  @TempDir Path home;
  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_platform() {
    scenario = Scenario.initialised(home);
    cli = scenario.cli();
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void a_person_registers_by_the_code_in_the_outbox_and_acts_in_the_session() throws IOException {
    String wallet = People.register(cli, Scenario.PHONE);
    assertThat(cli.json("balance").exit()).isZero();
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("session"))))
        .isEqualTo("rw-------");
    assertThat(cli.json("sign-out").text("signedOut")).isEqualTo("true");
    assertThat(home.resolve("session")).doesNotExist();
    assertThat(cli.json("balance").exit()).isEqualTo(2);
    assertThat(cli.json("balance", "--as", wallet).exit()).isZero();
    assertThat(cli.json("sign-out").text("signedOut")).isEqualTo("false");
  }

  @Test
  void a_wrong_password_and_a_phone_without_a_wallet_get_the_same_answer() {
    People.register(cli, Scenario.PHONE);
    Cli.Result wrong = signIn(Scenario.PHONE, "a password that was never set");
    Cli.Result nobody = signIn("13600001111", PASSWORD);
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.json().path("error")).isEqualTo(nobody.json().path("error"));
    assertThat(wrong.errorCode()).isEqualTo("NOT_MATCHING");
    assertThat(signIn(Scenario.PHONE, PASSWORD).exit()).isZero();
  }

  @Test
  void a_weak_password_is_refused_with_every_reason() {
    cli.json("register", "--phone", Scenario.PHONE);
    String code = People.code(cli, Scenario.PHONE);
    Cli.Result weak =
        cli.input("password\n")
            .json("register", "--phone", Scenario.PHONE, "--code", code, "--new", "-");
    assertThat(weak.exit()).isEqualTo(2);
    assertThat(weak.errorCode()).isEqualTo("PASSWORD_UNFIT");
    assertThat(weak.json().path("error").path("problems").findValuesAsText("code"))
        .contains("TOO_SHORT");
  }

  @Test
  void a_session_that_has_ended_is_no_reason_to_act_as_the_host() {
    String wallet = People.register(cli, Scenario.PHONE);
    Cli elsewhere = new Cli(home);
    assertThat(elsewhere.json("password", "--old", PASSWORD, "--new", FRESH).exit()).isZero();
    People.signIn(cli, Scenario.PHONE, FRESH);
    cli.input("").json("wallet", "identity", "--name", Scenario.NAME, "--id", Scenario.ID_NUMBER);
    recover(cli);
    Cli.Result ended = cli.json("balance", "--as", wallet);
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.errorCode()).isEqualTo("SESSION_ENDED");
    assertThat(cli.json("sign-out").exit()).isZero();
    assertThat(signIn(Scenario.PHONE, FRESH).exit()).isEqualTo(1);
    assertThat(signIn(Scenario.PHONE, PASSWORD).exit()).isZero();
  }

  @Test
  void access_is_not_recovered_by_somebody_else() {
    People.register(cli, Scenario.PHONE);
    cli.json("wallet", "identity", "--name", Scenario.NAME, "--id", Scenario.ID_NUMBER);
    cli.json("recover", "--phone", Scenario.PHONE);
    Cli.Result other =
        cli.json(
            "recover",
            "--phone",
            Scenario.PHONE,
            "--code",
            People.code(cli, Scenario.PHONE),
            "--name",
            "周小树",
            "--id",
            Scenario.ID_NUMBER,
            "--new",
            FRESH);
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.errorCode()).isEqualTo("IDENTITY_WRONG");
  }

  @Test
  void a_payment_on_a_public_network_needs_more_proof_and_then_goes_through_once() {
    People.register(cli, Scenario.PHONE);
    String card = scenario.boundCard(scenario.issueCard());
    // Whoever registers has shown the phone, too; whoever signs in, the password alone.
    assertThat(topUp(card, "none").exit()).isZero();
    People.signIn(cli, Scenario.PHONE, PASSWORD);
    Cli.Result first = topUp(card, "one");
    assertThat(first.exit()).as(first.out()).isEqualTo(1);
    assertThat(first.errorCode()).isEqualTo("NEEDS_FACTORS");
    assertThat(first.json().path("reasons").findValuesAsText("code")).contains("PUBLIC_NETWORK");
    String stepUp = first.text("stepUpId");
    assertThat(cli.json("confirm", stepUp, "--code", "000000").exit()).isEqualTo(1);
    assertThat(cli.json("confirm", stepUp, "--totp", "000000").exit()).isEqualTo(2);
    assertThat(cli.json("confirm", stepUp, "--send-code").exit()).isZero();
    Cli.Result shown = cli.json("confirm", stepUp, "--code", People.code(cli, Scenario.PHONE));
    assertThat(shown.text("enough")).as(shown.out()).isEqualTo("true");
    assertThat(topUp(card, "one").text("state")).isEqualTo("succeeded");
    assertThat(topUp(card, "two").errorCode()).isEqualTo("NEEDS_FACTORS");
    assertThat(
            cli.json("top-up", "--from", card, "--amount", "1", "--device-state", "compromised")
                .errorCode())
        .isEqualTo("RISK_DENIED");
  }

  @Test
  void a_pin_is_set_by_the_password_and_changed_by_the_pin_of_before() {
    People.register(cli, Scenario.PHONE);
    assertThat(pin("--first", "--password", PASSWORD, "--new", "123456").errorCode())
        .isEqualTo("PIN_UNFIT");
    assertThat(pin("--first", "--password", PASSWORD, "--new", "480275").exit()).isZero();
    assertThat(cli.run("pin", "--first", "--password", PASSWORD, "--new", "719304").out())
        .contains("kabao pin --lost");
    assertThat(pin("--old", "480276", "--new", "719304").errorCode()).isEqualTo("NOT_MATCHING");
    assertThat(pin("--old", "480275", "--new", "719304").exit()).isZero();
    assertThat(pin("--lost").exit()).isZero();
    String code = People.code(cli, Scenario.PHONE);
    assertThat(pin("--lost", "--code", code, "--password", PASSWORD, "--new", "260917").exit())
        .isZero();
  }

  @Test
  void what_is_shown_before_it_is_agreed_to_goes_on_after_a_proof_too() {
    String payee = cli.json("wallet", "new", "--phone", "13600001111").text("walletId");
    String link = cli.json("request", "--amount", "4", "--as", payee).text("link");
    People.register(cli, Scenario.PHONE);
    String card = scenario.boundCard(scenario.issueCard());
    assertThat(cli.json("top-up", "--from", card, "--amount", "100").exit()).isZero();
    JsonNode codes = cli.json("factors", "recovery-codes").json().path("codes");
    People.signIn(cli, Scenario.PHONE, PASSWORD);
    String[] send = {
      "send", "--to", "13600001111", "--amount", "3", "--request-id", "sent", "--yes"
    };
    String sent = proven(codes.path(0).asText(), send);
    assertThat(cli.json(send).text("paymentId")).isEqualTo(sent);
    String scanned =
        proven(codes.path(1).asText(), "scan", link, "--request-id", "scanned", "--yes");
    assertThat(cli.json("requests", "--as", payee).json().path("requests").path(0).path("paidBy"))
        .hasToString("\"" + scanned + "\"");
  }

  @Test
  void a_lost_card_is_found_again_only_by_more_than_a_password() {
    People.register(cli, Scenario.PHONE);
    String number = scenario.issueCard();
    String card = scenario.boundCard(number);
    People.signIn(cli, Scenario.PHONE, PASSWORD);
    assertThat(cli.json("card", "lost", card).exit()).isZero();
    assertThat(cli.json("bank", "card-found", "--card", number).exit()).isZero();
    Cli.Result asked = cli.json("card", "found", card, "--request-id", "found");
    assertThat(asked.errorCode()).as(asked.out()).isEqualTo("NEEDS_FACTORS");
    prove(asked.text("stepUpId"));
    assertThat(cli.json("card", "found", card, "--request-id", "found").text("state"))
        .isEqualTo("active");
  }

  private String proven(String code, String... command) {
    String[] all = Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--network";
    all[command.length + 1] = "public";
    Cli.Result asked = cli.json(all);
    assertThat(asked.errorCode()).as(asked.out()).isEqualTo("NEEDS_FACTORS");
    assertThat(cli.json("confirm", asked.text("stepUpId"), "--recovery", code).exit()).isZero();
    Cli.Result done = cli.json(all);
    assertThat(done.exit()).as(done.out()).isZero();
    assertThat(done.text("state")).isIn("succeeded", "waiting");
    return done.text("paymentId");
  }

  private void prove(String stepUp) {
    Cli.Result sent = cli.json("confirm", stepUp, "--send-code");
    assertThat(sent.exit()).as(sent.out()).isZero();
    Cli.Result shown = cli.json("confirm", stepUp, "--code", People.code(cli, Scenario.PHONE));
    assertThat(shown.text("enough")).as(shown.out()).isEqualTo("true");
  }

  private Cli.Result pin(String... more) {
    String[] all = new String[more.length + 1];
    all[0] = "pin";
    System.arraycopy(more, 0, all, 1, more.length);
    return cli.json(all);
  }

  private Cli.Result topUp(String card, String request) {
    return cli.json(
        "top-up",
        "--from",
        card,
        "--amount",
        "10.00",
        "--network",
        "public",
        "--request-id",
        request);
  }

  private Cli.Result signIn(String phone, String password) {
    return cli.input(password + "\n").json("sign-in", "--phone", phone, "--password", "-");
  }

  private static void recover(Cli cli) {
    assertThat(cli.json("recover", "--phone", Scenario.PHONE).exit()).isZero();
    Cli.Result recovered =
        cli.input(
                String.join(
                    "\n",
                    People.code(cli, Scenario.PHONE),
                    Scenario.NAME,
                    Scenario.ID_NUMBER,
                    PASSWORD))
            .json(
                "recover",
                "--phone",
                Scenario.PHONE,
                "--code",
                "-",
                "--name",
                "-",
                "--id",
                "-",
                "--new",
                "-");
    assertThat(recovered.exit()).as(recovered.out()).isZero();
  }
}
