package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that is gone, on the command line. */
class LostCardTest {
  @TempDir Path home;

  private Scenario scenario;
  private Cli cli;
  private String number;
  private String card;

  @BeforeEach
  void a_bound_card() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
    number = scenario.issueCard();
    card = scenario.boundCard(number);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void a_lost_card_is_frozen_and_found_by_the_banks_word() {
    Cli.Result lost = cli.json("card", "lost", card);
    assertThat(lost.exit()).as(lost.out()).isZero();
    assertThat(lost.text("state")).isEqualTo("frozen");
    assertThat(lost.text("step")).isEqualTo("confirmed");
    assertThat(cli.json("top-up", "--amount", "10.00", "--from", card).errorCode())
        .isEqualTo("CARD_LOST");
    JsonNode entry = cli.json("audit", "trail", "--limit", "1").json().path("entries").path(0);
    assertThat(entry.path("text").asText()).isNotEqualTo(entry.path("type").asText());
    assertThat(cli.run("audit", "trail").out()).contains("text: Card reported lost", card);
    assertThat(cli.run("card", "lost", card).out()).contains("kabao card replace " + card);
    assertThat(cli.json("card", "found", card).errorCode()).isEqualTo("HELD_BY_ISSUER");
    assertThat(cli.json("bank", "card-found", "--card", number).exit()).isZero();
    assertThat(cli.json("card", "found", card).text("state")).isEqualTo("active");
    assertThat(cli.json("bank", "card-found", "--card", number).errorCode())
        .isEqualTo("NOT_HELD_LOST");
  }

  @Test
  void a_stolen_card_is_replaced() {
    scenario.fault("loss-report", "drop-before", "--times", "1");
    assertThat(cli.json("card", "lost", card, "--stolen").text("step")).isEqualTo("reported");
    assertThat(cli.json("resolve").exit()).isZero();
    assertThat(cli.json("card", "found", card).errorCode()).isEqualTo("AGREEMENT_ENDED");
    Cli.Result replaced = cli.json("card", "replace", card, "--carry-over");
    assertThat(replaced.text("step")).isEqualTo("issued");
    String fresh = cli.json("bank", "replacement", "--card", number).text("number");
    assertThat(replaced.text("replacement")).isEqualTo("**** " + fresh.substring(15));
    assertThat(scenario.bind(number).errorCode()).isEqualTo("CARD_LOST");
    String bound = scenario.boundCard(fresh);
    assertThat(cli.json("card", "list").json().path("lost").path(0).path("replacedBy").asText())
        .isEqualTo(bound);
  }
}
