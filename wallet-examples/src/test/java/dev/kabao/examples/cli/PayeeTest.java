package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payees that are vouched for, and those that only look so. */
class PayeeTest {
  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_payer() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  private String code(String payee, String name) {
    return cli.json("request", "--open", "--many", "--payee", payee, "--payee-name", name)
        .text("code");
  }

  @Test
  void scan_shows_trust_and_warnings_before_it_asks() {
    Cli.Result made =
        cli.json(
            "payee", "register", "tea", "Tea House", "--host", "tea.example", "--account", "AB 12");
    assertThat(made.exit()).as(made.out()).isZero();
    assertThat(made.text("name")).isEqualTo("Tea House");
    Cli.Result genuine =
        cli.answering("").run("scan", code("tea", "Tea House"), "--amount", "1.00");
    assertThat(genuine.out()).contains("trust: trusted").doesNotContain("warnings");
    Cli.Result evil = cli.answering("").run("scan", code("evil", "Теа House"), "--amount", "1.00");
    assertThat(evil.exit()).isEqualTo(1);
    assertThat(evil.out()).contains("trust: suspicious", "LOOKS_ALIKE", "It looks like Tea House");
    Cli.Result chinese =
        cli.answering("")
            .run("scan", code("evil", "Теа House"), "--amount", "1.00", "--lang", "zh");
    assertThat(chinese.out()).contains("看起来与“Tea House”相似");
  }

  @Test
  void what_looks_alike_is_registered_only_if_the_host_insists() {
    cli.json("payee", "register", "tea", "Tea House");
    assertThat(cli.json("payee", "register", "tea", "Tea Room").errorCode())
        .isEqualTo("PAYEE_REGISTERED");
    Cli.Result alike = cli.json("payee", "register", "twin", "Tea H0use");
    assertThat(alike.exit()).isEqualTo(1);
    assertThat(alike.errorCode()).isEqualTo("LOOKS_ALIKE");
    assertThat(alike.json().path("warnings").path(0).path("other").asText()).isEqualTo("Tea House");
    assertThat(cli.json("payee", "register", "twin", "Tea H0use", "--even-if-alike").exit())
        .isZero();
    assertThat(cli.json("payee", "register", "tea", "Tea Garden", "--change").text("name"))
        .isEqualTo("Tea Garden");
    assertThat(cli.json("payee", "list").json().path("payees")).hasSize(2);
    assertThat(cli.json("payee", "register", "bad id", "Tea").exit()).isEqualTo(2);
    assertThat(cli.json("payee", "register", "x", " Tea").exit()).isEqualTo(2);
  }

  @Test
  void a_complaint_is_told_until_it_is_settled() {
    cli.json("payee", "register", "tea", "Tea House");
    Cli.Result made = cli.json("payee", "complain", "tea", "--case", "c-1", "--kind", "fraud");
    assertThat(made.exit()).as(made.out()).isZero();
    assertThat(made.text("complaintId")).startsWith("cmp_");
    assertThat(cli.json("payee", "list").out()).contains("\"underComplaint\":true");
    assertThat(cli.json("payee", "settle", made.text("complaintId")).text("settledAt"))
        .isNotEmpty();
    assertThat(cli.json("payee", "list").out()).contains("\"underComplaint\":false");
    assertThat(cli.json("payee", "complain", "tea", "--case", "c-1", "--kind", "x").exit())
        .isEqualTo(2);
  }

  @Test
  void a_link_is_looked_at_and_not_opened() {
    cli.json("payee", "register", "tea", "Tea House", "--host", "tea-house.example");
    assertThat(cli.json("payee", "link", "https://tea-house.example/menu").text("trust"))
        .isEqualTo("trusted");
    Cli.Result evil = cli.json("payee", "link", "https://tea-h0use.example/menu");
    assertThat(evil.exit()).isZero();
    assertThat(evil.text("trust")).isEqualTo("suspicious");
  }
}
