package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, the journal, and what becomes of a person's data, on the command line. */
class SafeKeepingTest {
  @TempDir Path home;
  private Scenario scenario;
  private Cli cli;
  private String card;

  @BeforeEach
  void a_bound_card() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    card = scenario.boundCard(scenario.issueCard());
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void keys_are_rotated_and_everything_still_opens() {
    cli.json("wallet", "identity", "--name", Scenario.NAME, "--id", Scenario.ID_NUMBER);
    cli.json("register", "--phone", "13600002222");
    Cli.Result rotated = cli.json("keys", "rotate", "--data-keys", "--retire");
    assertThat(rotated.exit()).as(rotated.out()).isZero();
    assertThat(rotated.json().path("wrappingKeysRetired")).hasSize(1);
    assertThat(rotated.json().path("rewrapped").asInt()).isPositive();
    assertThat(rotated.json().path("renewed").asInt()).isPositive();
    Cli.Result keys = cli.json("keys", "list");
    assertThat(keys.json().path("wrappingKeys")).hasSize(1);
    assertThat(cli.json("top-up", "--from", card, "--amount", "5").text("state"))
        .isEqualTo("succeeded");
    assertThat(People.code(cli, "13600002222")).hasSize(6);
    assertThat(cli.json("audit", "verify").text("intact")).isEqualTo("true");
  }

  @Test
  void people_see_how_far_a_rotation_is() {
    Cli.Result rotated = cli.answering("y").run("keys", "rotate");
    assertThat(rotated.exit()).isZero();
    assertThat(rotated.err()).contains("100 %");
  }

  @Test
  void a_changed_store_is_found_and_where() throws SQLException {
    cli.json("top-up", "--from", card, "--amount", "5");
    String head = cli.json("audit", "head").text("head");
    assertThat(cli.json("audit", "verify", "--head", head).exit()).isZero();
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("wallet.db"));
        Statement statement = store.createStatement()) {
      statement.executeUpdate("UPDATE event SET at = at + 1");
    }
    Cli.Result found = cli.json("audit", "verify");
    assertThat(found.exit()).as(found.out()).isEqualTo(1);
    assertThat(found.errorCode()).isEqualTo("NOT_INTACT");
    assertThat(found.json().path("findings").path(0).path("where").asText()).startsWith("event");
    String other = head.substring(0, head.length() - 1) + (head.endsWith("0") ? "1" : "0");
    assertThat(cli.json("audit", "verify", "--head", other).exit()).isEqualTo(1);
  }

  @Test
  void the_trail_says_what_happened_and_who_did_it() {
    Cli.Result trail = cli.json("audit", "trail", "--limit", "2");
    assertThat(trail.json().path("entries")).hasSize(2);
    assertThat(trail.json().path("entries").path(0).path("by").path("who").asText())
        .isEqualTo("host-session");
    assertThat(cli.json("audit", "trail", "--after", trail.text("next")).exit()).isZero();
  }

  @Test
  void a_person_gets_their_data_and_has_it_destroyed() throws IOException {
    Path archive = home.resolve("mine.zip");
    Cli.Result exported = cli.json("export", archive.toString());
    assertThat(exported.exit()).as(exported.out()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(archive), StandardCharsets.UTF_8)) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("README.txt");
    }
    assertThat(cli.json("export", archive.toString()).exit()).isEqualTo(2);
    assertThat(cli.json("erase", "--yes").errorCode()).isEqualTo("NOT_CLOSED");
    assertThat(cli.json("card", "unbind", card).exit()).isZero();
    assertThat(cli.json("wallet", "close", "--yes").exit()).isZero();
    assertThat(cli.answering("n").run("erase").exit()).isEqualTo(1);
    assertThat(cli.asked()).contains("cannot be undone");
    assertThat(cli.json("erase", "--yes").text("erasedAt")).isNotEmpty();
    assertThat(cli.json("balance").errorCode()).isEqualTo("WALLET_ERASED");
    assertThat(cli.json("ledger", "check").text("balanced")).isEqualTo("true");
    assertThat(cli.json("audit", "verify").text("intact")).isEqualTo("true");
  }

  @Test
  void a_payment_that_is_looked_at_first_is_released_or_rejected() {
    cli.json("payee", "register", "shop", "Corner shop");
    cli.json("payee", "complain", "shop", "--case", "c-1");
    cli.json("top-up", "--from", card, "--amount", "100");
    Cli.Result first = pay("one");
    assertThat(first.errorCode()).as(first.out()).isEqualTo("IN_REVIEW");
    String payment = first.text("paymentId");
    assertThat(cli.json("reviews", "list").json().path("payments")).hasSize(1);
    assertThat(cli.json("reviews", "release", payment).exit()).isZero();
    assertThat(pay("one").text("state")).isEqualTo("succeeded");
    String other = pay("two").text("paymentId");
    assertThat(cli.json("reviews", "reject", other).exit()).isZero();
    assertThat(pay("two").exit()).isEqualTo(1);
    assertThat(cli.json("reviews", "release", other).exit()).isEqualTo(1);
  }

  private Cli.Result pay(String request) {
    return cli.json(
        "pay", "--payee", "shop", "--amount", "3", "--from", "balance", "--request-id", request);
  }
}
