package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.Samples.all;
import static dev.kabao.wallet.testkit.store.Samples.id;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Store;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** All that a store shows of what {@link RandomCommits} can write, as lines that compare. */
final class Observation {
  private Observation() {}

  static List<String> of(Store store) {
    List<String> seen = new ArrayList<>();
    for (String collection : RandomCommits.COLLECTIONS) {
      for (int i = 0; i < RandomCommits.DOCUMENTS; i++) {
        store.find(collection, id(i)).ifPresent(found -> seen.add(line(found)));
      }
      for (String index : List.of("unique", "plain")) {
        IndexRange range = new IndexRange(collection, index, new byte[0], Optional.empty());
        List<Document> found = all(after -> store.findByIndex(range, after, 3));
        seen.add(index + found.stream().map(Observation::line).toList());
      }
      for (UUID owner : RandomCommits.OWNERS) {
        List<Document> found = all(after -> store.findByStream(collection, owner, after, 2));
        seen.add("stream " + found.stream().map(Observation::line).toList());
      }
    }
    for (AccountId account : RandomCommits.ACCOUNTS) {
      seen.add(store.balance(account).toString());
      // Without the numbers, which a store chooses as it likes.
      store
          .entries(account, Long.MAX_VALUE, 1000)
          .forEach(
              entry ->
                  seen.add(
                      entry.transfer()
                          + " "
                          + entry.kind()
                          + " "
                          + entry.counterpart()
                          + " "
                          + entry.minorUnits()
                          + " "
                          + entry.at()));
      seen.add(store.balances(account.owner()).toString());
      seen.add(new TreeSet<>(store.flags(account.owner())).toString());
    }
    store.events(0, 1000).forEach(event -> seen.add(event.event() + " " + event.at()));
    seen.add(store.checkLedger().toString());
    return seen;
  }

  /** An outcome, with the content of its arrays and without the words of an error. */
  static String line(CommitOutcome outcome) {
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      return "Replayed "
          + HexFormat.of().formatHex(replayed.contentHash())
          + " "
          + replayed.subject();
    }
    return outcome instanceof CommitOutcome.Failed failed
        ? "Failed " + failed.error().code()
        : outcome.toString();
  }

  private static String line(Document document) {
    return document + " " + Samples.text(document);
  }
}
