package dev.kabao.wallet.audit;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/**
 * The proof that what the store holds is what the wallet wrote, for the host and its auditors.
 *
 * <p><b>How it works.</b> Every batch of changes leaves one row in the store's journal: digests of
 * all that it wrote, and a keyed hash over those and the row before. The key is the vault's.
 * Whoever can write to the store and has not the key cannot change a balance, a transfer, a
 * document, a restriction, an event, a request or the journal itself, take one away, add one, put
 * back an older one or put any in another order, without {@link #verify()} finding it and saying
 * where.
 *
 * <p><b>What only a head tells.</b> An older copy of the whole store agrees in itself. To find that
 * history was taken back, keep {@link #head()} now and then where the store's disk cannot reach,
 * and ask {@link #verify(JournalHead)} whether it is still a part of the journal. What was written
 * after the newest head that was kept can be taken back unfound.
 *
 * <p><b>What it does not tell.</b> Whoever has the vault's key, too, or can act as the running
 * process, can write what they want. A process that is already deceived by a changed store may act
 * on it until somebody verifies: do so at every start after the file was out of your hands, and
 * regularly.
 *
 * <p>Thread-safe. Refuses null.
 */
public interface AuditService {

  /**
   * The journal's newest row, to be kept outside; a few dozen characters by its {@code toString}.
   */
  JournalHead head();

  /** Compares everything that is stored with the journal; takes time in proportion to it. */
  JournalCheck verify();

  /** The same, and whether a head that was kept outside is still a part of the journal. */
  JournalCheck verify(JournalHead anchored);

  /** The same, with progress. */
  JournalCheck verify(Optional<JournalHead> anchored, JournalProgress progress);

  /**
   * A page of what happened in a wallet, the newest first, without what is sealed: no device, no
   * source.
   *
   * @param after where the page before said to go on; empty for the newest
   * @param limit how many lines at most, 1 to 1000
   * @throws IllegalArgumentException if {@code limit} is not one of those, or {@code after} is from
   *     elsewhere
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such wallet
   */
  Page<AuditEntry> trail(WalletId wallet, Optional<String> after, int limit);
}
