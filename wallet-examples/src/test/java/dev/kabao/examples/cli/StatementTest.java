package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements on the command line. */
class StatementTest {
  @TempDir Path home;
  @TempDir Path folder;
  private Scenario scenario;
  private Cli cli;
  private String from;
  private String to;

  @BeforeEach
  void somebody_who_has_paid() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    String card = scenario.boundCard(scenario.issueCard());
    cli.json("top-up", "--from", card, "--amount", "100.00");
    cli.json("pay", "--payee", "tea-house", "--amount", "12.30", "--from", "balance");
    cli.json("authorize", "--payee", "hotel", "--amount", "40.00", "--from", "balance");
    // Whatever the zone, and if midnight comes meanwhile.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    from = today.minusDays(2).toString();
    to = today.plusDays(2).toString();
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void a_statement_is_a_file_for_its_owner_and_says_what_is_in_it() throws IOException {
    Path file = folder.resolve("statement.json");
    Cli.Result written = statement(file);
    assertThat(written.exit()).as(written.out()).isZero();
    assertThat(written.text("format")).isEqualTo("json");
    assertThat(written.json().path("bytes").asLong()).isEqualTo(Files.size(file));
    JsonNode asset = written.json().path("assets").path(0);
    assertThat(asset.path("closing").asText()).isEqualTo("87.70");
    assertThat(asset.path("closingHeld").asText()).isEqualTo("40.00");
    JsonNode read = new ObjectMapper().readTree(file.toFile()).path("assets").path(0);
    assertThat(read.path("closing").asText()).isEqualTo("87.70");
    assertThat(read.path("lines")).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void the_format_is_that_of_the_name_unless_said_otherwise_and_the_language_that_of_the_command()
      throws IOException {
    Path html = folder.resolve("statement.html");
    assertThat(statement(html, "--lang", "zh", "--holder", "陈小溪").exit()).isZero();
    assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("账户对账单", "陈小溪");
    Path csv = folder.resolve("statement.txt");
    assertThat(statement(csv, "--format", "csv", "--lang", "en").exit()).isZero();
    assertThat(Files.readString(csv)).contains("Opening balance,CNY", "12.30,87.70");
    Path pdf = folder.resolve("statement.pdf");
    assertThat(statement(pdf, "--lang", "en").exit()).isZero();
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  @Test
  void a_month_is_one_too() {
    // The month before last is over everywhere, and nothing was there yet.
    String month = YearMonth.now(ZoneOffset.UTC).minusMonths(2).toString();
    Path file = folder.resolve("statement.csv");
    Cli.Result written = cli.json("statement", "--month", month, "--out", file.toString());
    assertThat(written.exit()).as(written.out()).isZero();
    assertThat(written.json().path("over").asBoolean()).isTrue();
    assertThat(written.json().path("assets")).isEmpty();
    assertThat(written.text("first")).isEqualTo(month + "-01");
  }

  @Test
  void a_month_to_come_says_that_it_has_not_begun() throws IOException {
    String month = YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString();
    Path file = folder.resolve("statement.html");
    Cli.Result written =
        cli.run("statement", "--month", month, "--out", file.toString(), "--lang", "en");
    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(written.out()).contains("Its days have not begun.");
    assertThat(Files.readString(file))
        .contains("This period has not begun")
        .doesNotContain("not over yet");
    assertThat(statement(folder.resolve("now.html"), "--lang", "en").exit()).isZero();
    assertThat(Files.readString(folder.resolve("now.html")))
        .contains("not over yet")
        .doesNotContain("has not begun");
  }

  @Test
  void a_file_that_is_there_is_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("statement.csv"), "mine");
    Cli.Result refused = statement(file);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @Test
  void a_link_to_nowhere_is_not_followed() throws IOException {
    Path elsewhere = folder.resolve("elsewhere.csv");
    Path link = Files.createSymbolicLink(folder.resolve("statement.csv"), elsewhere);
    assertThat(statement(link).exit()).isEqualTo(2);
    assertThat(elsewhere).doesNotExist();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void half_a_statement_is_taken_away() {
    cli.json("pay", "--payee", "tea-house", "--amount", "1.00", "--from", "balance");
    Path file = folder.resolve("statement.pdf");
    // Linear A, which no font on the list has.
    Cli.Result failed = statement(file, "--lang", "en", "--holder", "\uD801\uDE00");
    assertThat(failed.exit()).isEqualTo(4);
    assertThat(failed.errorCode()).isEqualTo("FONT_MISSING");
    assertThat(file).doesNotExist();
  }

  private Cli.Result statement(Path file, String... more) {
    String[] args = {"statement", "--from", from, "--to", to, "--out", file.toString()};
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return cli.json(all);
  }
}
