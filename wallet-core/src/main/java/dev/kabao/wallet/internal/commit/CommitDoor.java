package dev.kabao.wallet.internal.commit;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;

/** The one door for every write. Thread-safe. */
@FunctionalInterface
public interface CommitDoor {

  /**
   * Commits, and returns when the outcome is durable.
   *
   * @return any outcome but {@link CommitOutcome.Failed}, whose error is thrown
   */
  CommitOutcome commit(Commit commit);

  /** The same door for one session, which every fact then names as what brought it about. */
  default CommitDoor by(java.util.UUID session) {
    return commit ->
        commit(
            new Commit(
                commit.at(),
                commit.claim(),
                commit.documents(),
                commit.transfers(),
                commit.flags(),
                commit.events().stream().map(event -> event.by(session)).toList()));
  }
}
