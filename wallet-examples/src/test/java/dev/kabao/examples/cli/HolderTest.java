package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does with a wallet: its class, its name, what is forbidden to it, its end. */
class HolderTest {
  @TempDir Path home;

  @Test
  void a_class_moves_the_limits() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      assertThat(rules(cli)).contains("CN43-11-1").doesNotContain("CN43-11-2");
      assertThat(cli.json("wallet", "class", "II").exit()).isZero();
      assertThat(rules(cli)).contains("CN43-11-2").doesNotContain("CN43-11-1");
      assertThat(cli.json("wallet", "class", "IV").exit()).isEqualTo(2);
    }
  }

  @Test
  void a_wallet_is_frozen_released_and_closed() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String card = scenario.boundCard(scenario.issueCard());
      cli.json("top-up", "--from", card, "--amount", "10.00");
      assertThat(cli.json("wallet", "freeze", "--out").json().path("flags"))
          .hasToString("[\"frozen-out\"]");
      Cli.Result frozen = cli.json("pay", "--payee", "m", "--amount", "1.00");
      assertThat(frozen.exit()).isEqualTo(1);
      assertThat(frozen.errorCode()).isEqualTo("WALLET_FROZEN");
      // Another freeze lifts nothing.
      assertThat(cli.json("wallet", "freeze", "--in").json().path("flags")).hasSize(2);
      assertThat(cli.json("wallet", "unfreeze").json().path("flags")).isEmpty();

      Cli.Result full = cli.json("wallet", "close", "--yes");
      assertThat(full.exit()).isEqualTo(1);
      assertThat(full.errorCode()).isEqualTo("WALLET_NOT_EMPTY");
      assertThat(cli.json("wallet", "close").errorCode()).isEqualTo("NOT_CONFIRMED");
      cli.json("withdraw", "--to", card, "--amount", "10.00");
      assertThat(cli.json("wallet", "close", "--yes").json().path("flags"))
          .hasToString("[\"closed\"]");
      assertThat(cli.json("wallet", "freeze").errorCode()).isEqualTo("WALLET_CLOSED");
      assertThat(cli.json("wallet", "find", "--phone", Scenario.PHONE).exit()).isEqualTo(2);
    }
  }

  @Test
  void a_lost_wallet_id_is_found_by_phone_and_a_bad_name_is_refused() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String found = cli.json("wallet", "find", "--phone", Scenario.PHONE).text("walletId");
      assertThat(cli.json("balance", "--as", found).exit()).isZero();
      assertThat(cli.json("wallet", "find", "--phone", "13600009999").exit()).isEqualTo(2);
      assertThat(cli.json("wallet", "find", "--phone", "x").errorCode()).isEqualTo("FORM_INVALID");
      assertThat(cli.json("wallet", "name", "1").exit()).isEqualTo(2);
      assertThat(cli.json("wallet", "name", "-").exit()).isEqualTo(2);
    }
  }

  private static String rules(Cli cli) {
    return cli.json("limits").out();
  }
}
