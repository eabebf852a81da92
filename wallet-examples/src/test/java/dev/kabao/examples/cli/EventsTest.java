package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  @TempDir Path home;

  @Test
  void events_are_listed_in_order_and_paged_by_their_sequence() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli cli = scenario.cli();
      String card = scenario.boundCard(scenario.issueCard());
      cli.json("top-up", "--from", card, "--amount", "10.00");
      JsonNode events = cli.json("events").json().path("events");
      assertThat(events.findValuesAsText("type"))
          .startsWith("wallet.created", "binding.created")
          .contains("binding.active", "payment.succeeded");
      assertThat(events.findValuesAsText("sequence")).doesNotHaveDuplicates();

      JsonNode first = cli.json("events", "--limit", "2").json();
      assertThat(first.path("events")).hasSize(2);
      JsonNode rest = cli.json("events", "--after", first.path("next").asText()).json();
      assertThat(rest.path("events")).hasSize(events.size() - 2);
      assertThat(cli.json("events", "--after", "-1").exit()).isEqualTo(2);
      assertThat(cli.json("events", "--limit", "0").exit()).isEqualTo(2);
    }
  }

  @Test
  void a_follower_sees_what_happens_meanwhile_and_keeps_nobody_from_the_store()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (Scenario scenario = Scenario.withWallet(home)) {
      ByteArrayOutputStream seen = new ByteArrayOutputStream();
      CompletableFuture<Integer> exit = new CompletableFuture<>();
      Io io = scenario.cli().io(print(seen), print(new ByteArrayOutputStream()));
      Thread follower =
          new Thread(() -> exit.complete(Kabao.run(io, "events", "--follow", "--json")));
      follower.start();
      Cli.Result made = scenario.cli().json("wallet", "new", "--phone", "13600002222");
      assertThat(made.exit()).isZero();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!text(seen).contains(made.text("walletId")) && System.nanoTime() - end < 0) {
        Thread.sleep(50);
      }
      follower.interrupt();
      assertThat(exit.get(60, TimeUnit.SECONDS)).isZero();
      for (String line : text(seen).lines().toList()) {
        assertThat(new ObjectMapper().readTree(line).path("type").asText())
            .isEqualTo("wallet.created");
      }
      assertThat(text(seen)).contains(made.text("walletId"));
    }
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
