package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What does not work around a command ends 4 with a clear message, and leaves nothing half done.
 */
class InfrastructureTest {
  @TempDir Path home;

  @Test
  void resolving_says_that_the_bank_cannot_be_reached() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      scenario.bank().close();
      Cli.Result resolved = scenario.cli().json("resolve");
      assertThat(resolved.exit()).isEqualTo(4);
      assertThat(resolved.errorCode()).isEqualTo("ISSUER_UNREACHABLE");
      assertThat(scenario.cli().run("incoming").out()).contains("The bank could not be reached");
    }
  }

  @Test
  void a_file_in_a_folder_that_is_not_there_is_bad_input() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      String nowhere = home.resolve("nowhere").resolve("file").toString();
      Cli.Result export = scenario.cli().run("export", nowhere);
      assertThat(export.exit()).isEqualTo(2);
      assertThat(export.err()).isEqualTo("kabao: FILE: there is no such folder.\n");
      Cli.Result settle = scenario.cli().run("bank", "settle", "2026-01-31", nowhere);
      assertThat(settle.exit()).isEqualTo(2);
      assertThat(settle.err()).isEqualTo(export.err());
    }
  }

  @Test
  void a_wrong_passphrase_ends_4() {
    try (Scenario scenario = Scenario.initialised(home)) {
      Cli.Result result =
          scenario.cli().env("KABAO_PASSPHRASE", "not this one").json("ledger", "check");
      assertThat(result.exit()).isEqualTo(4);
      assertThat(result.errorCode()).isEqualTo("PASSPHRASE_WRONG");
      assertThat(result.out() + result.err()).doesNotContain("not this one");
      scenario.cli().env("KABAO_PASSPHRASE", Cli.PASSPHRASE);
    }
  }

  @Test
  void a_store_that_somebody_else_has_open_ends_4() {
    try (Scenario scenario = Scenario.initialised(home)) {
      try (SqliteStore held = SqliteStore.open(home.resolve("wallet.db"))) {
        Cli.Result result = scenario.cli().json("ledger", "check", "--wait", "0");
        assertThat(result.exit()).as(held.file().toString()).isEqualTo(4);
        assertThat(result.errorCode()).isEqualTo("STORE_IN_USE");
        assertThat(result.json().path("error").path("retryable").asBoolean()).isTrue();
      }
      assertThat(scenario.cli().json("ledger", "check", "--wait", "0").exit()).isZero();
    }
  }

  @Test
  void two_commands_at_once_queue_for_the_store() throws InterruptedException {
    try (Scenario scenario = Scenario.initialised(home)) {
      SqliteStore held = SqliteStore.open(home.resolve("wallet.db"));
      Thread release =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                held.close();
              });
      release.start();
      assertThat(scenario.cli().json("ledger", "check").exit()).isZero();
      release.join();
    }
  }

  @Test
  void a_bank_that_is_not_there_ends_init_with_4_and_makes_nothing() {
    Cli cli = new Cli(home.resolve("new"));
    Cli.Result result = cli.json("init", "--bank", "http://127.0.0.1:1");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.errorCode()).isEqualTo("BANK_UNREACHABLE");
    assertThat(home.resolve("new")).doesNotExist();
  }

  @Test
  void a_bank_that_went_away_declines_what_was_not_sent() {
    Cli cli;
    String card;
    try (Scenario scenario = Scenario.withWallet(home)) {
      cli = scenario.cli();
      card = scenario.boundCard(scenario.issueCard());
    }
    Cli.Result result = cli.json("pay", "--from", card, "--payee", "m", "--amount", "1.00");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.errorCode()).isEqualTo("ISSUER_UNREACHABLE");
    Cli.Result staff = cli.json("bank", "inbox", "--phone", Scenario.PHONE);
    assertThat(staff.exit()).isEqualTo(4);
    assertThat(staff.errorCode()).isEqualTo("BANK_NOT_SERVING");
  }

  @Test
  void a_bank_that_was_killed_and_left_its_record_ends_4() throws IOException {
    Cli cli = new Cli(home);
    Path record = cli.home().resolve("bank");
    Files.createDirectories(record);
    Files.writeString(
        record.resolve("serving.json"), "{\"url\":\"http://127.0.0.1:1\",\"token\":\"old\"}");
    Cli.Result result = cli.json("bank", "fault");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.errorCode()).isEqualTo("IO");
    assertThat(result.json().path("error").path("message").asText())
        .isEqualTo("No sandbox bank could be reached at http://127.0.0.1:1.");
  }

  @Test
  void a_changed_platform_file_ends_4() throws IOException {
    try (Scenario scenario = Scenario.initialised(home)) {
      Path file = home.resolve("platform.json");
      String good = Files.readString(file);
      int at = good.indexOf("\"sealed\"") + 60;
      char other = good.charAt(at) == 'A' ? 'B' : 'A';
      Files.writeString(file, good.substring(0, at) + other + good.substring(at + 1));
      assertThat(scenario.cli().json("ledger", "check").errorCode()).isEqualTo("SEAL_BROKEN");
      Files.writeString(file, good.replace("\"version\" : 1", "\"version\" : 9"));
      Cli.Result newer = scenario.cli().json("ledger", "check");
      assertThat(newer.exit()).isEqualTo(4);
      assertThat(newer.errorCode()).isEqualTo("CONFIG_UNREADABLE");
      Files.writeString(file, "no json");
      assertThat(scenario.cli().json("ledger", "check").errorCode()).isEqualTo("CONFIG_UNREADABLE");
      Files.writeString(file, good);
      assertThat(scenario.cli().json("ledger", "check").exit()).isZero();
    }
  }

  @Test
  void a_port_that_is_taken_ends_4() {
    try (Scenario scenario = Scenario.initialised(home)) {
      String port = scenario.bank().url().replaceFirst(".*:", "");
      Cli other = new Cli(home.resolve("other"));
      Cli.Result result = other.json("bank", "serve", "--port", port);
      assertThat(result.exit()).isEqualTo(4);
      assertThat(result.errorCode()).isEqualTo("PORT_TAKEN");
      assertThat(other.home()).doesNotExist();
    }
  }

  @Test
  void a_home_that_is_a_file_ends_4() throws IOException {
    try (Scenario scenario = Scenario.initialised(home)) {
      Path file = Files.createFile(home.resolve("file"));
      Cli.Result result =
          scenario.cli().json("init", "--bank", scenario.bank().url(), "--home", file.toString());
      assertThat(result.exit()).isEqualTo(4);
      assertThat(result.errorCode()).isEqualTo("FILE_UNUSABLE");
    }
  }
}
