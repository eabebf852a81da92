package dev.kabao.wallet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.testkit.store.CommitBuilder;
import dev.kabao.wallet.testkit.store.TestNotary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a process that is killed (SIGKILL) under load leaves behind. */
class KilledProcessTest {
  private static final int KILLS = 12;
  private static final int MOST_LINES = 150;

  @Test
  void everyAcknowledgedCommitIsThereAfterTheProcessIsKilledAndNoneIsThereInPart()
      throws Exception {
    Path directory = TempStores.newDirectory().resolve("store");
    Set<UUID> acknowledged = new HashSet<>();
    Random random = new Random(42);
    for (int kill = 0; kill < KILLS; kill++) {
      // The first is killed as soon as it has made the file, or even before.
      Set<UUID> lately = runAndKill(directory, kill == 0 ? 0 : random.nextInt(MOST_LINES));
      acknowledged.addAll(lately);
      check(directory, acknowledged, lately);
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  private static Set<UUID> runAndKill(Path directory, int lines)
      throws IOException, InterruptedException {
    Process process = ChildProcess.start(PaymentLoad.class, directory.toString());
    Set<UUID> acknowledged = new HashSet<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      int read = 0;
      String line = "";
      while (read < lines && line != null) {
        line = output.readLine();
        read++;
        collect(line, acknowledged);
      }
      assertThat(process.isAlive()).as("the process under load").isTrue();
      // Not by the process itself, which would close its output too.
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      // What it had said before it died counts as well.
      while ((line = output.readLine()) != null) {
        collect(line, acknowledged);
      }
    }
    process.waitFor();
    return acknowledged;
  }

  private static void collect(String line, Set<UUID> ids) {
    // A line without its full stop was cut off by the kill.
    if (line != null && line.endsWith(".")) {
      for (String id : line.substring(0, line.length() - 1).trim().split(" ", -1)) {
        ids.add(UUID.fromString(id));
      }
    }
  }

  private static void check(Path directory, Set<UUID> acknowledged, Set<UUID> lately) {
    try (SqliteStore store = SqliteStore.at(directory).lockWait(Duration.ofSeconds(10)).open()) {
      for (UUID id : acknowledged) {
        assertThat(store.find(PaymentLoad.COLLECTION, id)).as("payment %s", id).isPresent();
      }
      for (UUID id : lately) {
        CommitOutcome again =
            store
                .commit(
                    List.of(CommitBuilder.commit().claim(PaymentLoad.claim(id)).build()),
                    TestNotary.NOTARY)
                .get(0);
        assertThat(again).isInstanceOf(CommitOutcome.Replayed.class);
      }
      List<StoredEvent> events = allEvents(store);
      Set<UUID> paid = new HashSet<>();
      for (StoredEvent event : events) {
        paid.add(event.event().subject());
      }
      assertThat(paid).hasSameSizeAs(events).containsAll(acknowledged);
      assertThat(
              store
                  .checkJournal(TestNotary.NOTARY, Optional.empty(), JournalProgress.NONE)
                  .findings())
          .isEmpty();
      LedgerCheck ledger = store.checkLedger();
      assertThat(ledger.problems()).isEmpty();
      assertThat(ledger.transfers()).isEqualTo(5L * events.size());
      assertThat(documents(store)).isEqualTo(events.size());
    }
  }

  private static List<StoredEvent> allEvents(SqliteStore store) {
    List<StoredEvent> events = new ArrayList<>();
    List<StoredEvent> page = store.events(0, 1000);
    while (!page.isEmpty()) {
      events.addAll(page);
      page = store.events(page.get(page.size() - 1).sequence(), 1000);
    }
    return events;
  }

  private static int documents(SqliteStore store) {
    int documents = 0;
    for (int wallet = 0; wallet < PaymentLoad.WALLETS; wallet++) {
      Optional<String> next = Optional.empty();
      do {
        var page =
            store.findByStream(
                PaymentLoad.COLLECTION, PaymentLoad.wallet(wallet).value(), next, 1000);
        documents += page.items().size();
        next = page.next();
      } while (next.isPresent());
    }
    return documents;
  }
}
