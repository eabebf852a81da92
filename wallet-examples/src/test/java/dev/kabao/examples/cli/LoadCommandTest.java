package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
  @TempDir Path home;

  @Test
  void the_load_is_measured_on_wallets_of_its_own_which_are_gone_afterwards() {
    Cli cli = new Cli(home).without("KABAO_PASSPHRASE");
    Cli.Result result = cli.json("load", "--callers", "3", "--seconds", "1", "--warm-up", "0");
    assertThat(result.exit()).as(result.out()).isZero();
    ObjectNode body = result.json();
    assertThat(body.path("callers").asInt()).isEqualTo(3);
    assertThat(body.path("payments").asLong()).isPositive();
    assertThat(body.path("paymentsPerSecond").asLong()).isPositive();
    assertThat(body.path("balanced").asBoolean()).isTrue();
    assertThat(home.resolve("load")).doesNotExist();
    assertThat(home.resolve("wallet.db")).doesNotExist();
  }
}
