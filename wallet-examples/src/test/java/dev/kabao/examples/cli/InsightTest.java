package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budgets, categories and the picture of a month. */
class InsightTest {
  private static final String ESCAPE = "\u001b";

  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_person_who_eats_out_and_takes_the_metro() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    String card = scenario.boundCard(scenario.issueCard());
    done("top-up", "--from", card, "--amount", "400.00");
    done("category", "remember", "lao-wang", "dining");
    done("pay", "--payee", "lao-wang", "--amount", "90.00");
    done("pay", "--payee", "metro", "--amount", "29.50");
    done("pay", "--payee", "pet-shop", "--amount", "0.50");
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void a_month_has_its_figures() {
    JsonNode month = done("insights").json();
    assertThat(month.path("month").asText())
        .isEqualTo(YearMonth.now(Clock.system(Times.ZONE)).toString());
    assertThat(month.path("spent").asText()).isEqualTo("120.00");
    assertThat(month.path("spending").findValuesAsText("category"))
        .startsWith("dining", "transport")
        .hasSize(3);
    assertThat(month.path("months")).hasSize(13);
    assertThat(month.path("payees").path(0).path("amount").asText()).isEqualTo("90.00");
    JsonNode before = done("insights", "--month", "2020-02").json();
    assertThat(before.path("spent").asText()).isEqualTo("0.00");
    assertThat(before.path("over").asBoolean()).isTrue();
  }

  @Test
  void a_month_to_come_and_one_with_nothing_in_it_say_so() {
    YearMonth next = YearMonth.now(Clock.system(Times.ZONE)).plusMonths(1);
    String toCome = cli.run("insights", "--month", next.toString(), "--lang", "en").out();
    assertThat(toCome).contains("has not begun", "Nothing was spent").doesNotContain("so far");
    assertThat(cli.run("insights", "--month", "2020-02", "--lang", "zh").out()).contains("本月没有收支");
    assertThat(cli.run("insights", "--lang", "en").out())
        .contains("so far")
        .doesNotContain("Nothing was spent");
  }

  @Test
  void the_picture_fits_80_columns_and_is_plain_where_nobody_looks_on() {
    done("budget", "set", "--category", "dining", "--amount", "100");
    done("budget", "set", "--amount", "120.00");
    for (String language : new String[] {"en", "zh"}) {
      String out = cli.run("insights", "--lang", language).out();
      assertThat(out).doesNotContain(ESCAPE).contains("90.00", "75%", "<1%", "█", "▒", "└──");
      assertThat(out.lines()).noneMatch(line -> line.endsWith(" "));
      assertThat(out.lines()).allMatch(line -> Cells.width(line) <= 80, language);
    }
    assertThat(cli.run("insights", "--lang", "zh").out()).contains("餐饮", "预算", "已用完");
  }

  @Test
  void colours_are_for_a_terminal_and_not_with_no_color() {
    done("budget", "set", "--amount", "100.00");
    cli.env("TERM", "xterm-256color");
    assertThat(cli.answering("").run("budget", "list").out()).contains(ESCAPE);
    assertThat(cli.answering("").run("insights").out()).contains(ESCAPE);
    assertThat(cli.env("NO_COLOR", "1").answering("").run("insights").out()).doesNotContain(ESCAPE);
    assertThat(cli.without("NO_COLOR").env("TERM", "dumb").answering("").run("insights").out())
        .doesNotContain(ESCAPE);
  }

  @Test
  void budgets_are_set_listed_and_taken_away() {
    Cli.Result set = done("budget", "set", "--category", "dining", "--amount", "100.00");
    assertThat(set.text("level")).isEqualTo("near");
    assertThat(set.text("left")).isEqualTo("10.00");
    assertThat(done("budget", "set", "--category", "dining", "--amount", "80").text("level"))
        .isEqualTo("reached");
    assertThat(done("budget", "list").json().path("budgets")).hasSize(1);
    assertThat(cli.run("budget", "list").out()).contains("Eating out", "10.00 over", "112%");
    done("budget", "remove", "--category", "dining");
    assertThat(done("budget", "list").json().path("budgets")).isEmpty();
    assertThat(cli.json("budget", "set", "--category", "moon", "--amount", "1").exit())
        .isEqualTo(2);
  }

  @Test
  void what_was_said_of_a_payee_is_listed_and_forgotten() {
    JsonNode listed = done("category", "list").json();
    assertThat(listed.path("remembered").path(0).path("payee").asText()).isEqualTo("lao-wang");
    assertThat(listed.path("categories").findValuesAsText("category")).contains("dining", "other");
    cli.input("lao-wang\n");
    done("category", "forget", "-");
    assertThat(done("category", "list").json().path("remembered")).isEmpty();
    assertThat(cli.json("category", "remember", "x", "moon").exit()).isEqualTo(2);
  }

  private Cli.Result done(String... args) {
    Cli.Result result = cli.json(args);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result;
  }
}
