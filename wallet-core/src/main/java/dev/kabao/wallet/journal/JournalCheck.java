package dev.kabao.wallet.journal;

import dev.kabao.wallet.ledger.LedgerCheck;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check of a whole store against its journal found, as of one moment.
 *
 * @param head the journal's newest row; empty if there is none
 * @param rows how many rows were compared, the journal's own among them
 * @param takenOver how many rows of the journal were made over what was there before it, when a
 *     store of an older version was taken over. What was changed before that cannot be found; a
 *     store that was new to this version and says above zero had its journal removed.
 * @param found how much is wrong
 * @param findings what is wrong and where, the first thousand; empty when all is well
 * @param ledger what the transfers say of the balances
 */
public record JournalCheck(
    Optional<JournalHead> head,
    long rows,
    long takenOver,
    long found,
    List<JournalFinding> findings,
    LedgerCheck ledger) {

  /** Copies the list. */
  public JournalCheck {
    Objects.requireNonNull(head, "head");
    findings = List.copyOf(findings);
    Objects.requireNonNull(ledger, "ledger");
  }

  /** Whether everything is as it was written. */
  public boolean intact() {
    return found == 0;
  }
}
