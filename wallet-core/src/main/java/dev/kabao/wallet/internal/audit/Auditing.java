package dev.kabao.wallet.internal.audit;

import dev.kabao.wallet.audit.AuditEntry;
import dev.kabao.wallet.audit.AuditService;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;

/** The audit of one platform. */
public final class Auditing implements AuditService {
  private final Platform platform;
  private final Notary notary;
  private final Trails trails;

  /** An audit of this platform. */
  public Auditing(Platform platform) {
    this.platform = platform;
    this.notary = Notary.of(platform.vault());
    this.trails = new Trails(platform);
  }

  @Override
  public JournalHead head() {
    // A platform is not built before its store has a journal.
    return platform.store().journalHead().orElseThrow();
  }

  @Override
  public JournalCheck verify() {
    return verify(Optional.empty(), JournalProgress.NONE);
  }

  @Override
  public JournalCheck verify(JournalHead anchored) {
    return verify(Optional.of(anchored), JournalProgress.NONE);
  }

  @Override
  public JournalCheck verify(Optional<JournalHead> anchored, JournalProgress progress) {
    Objects.requireNonNull(anchored, "anchored");
    Objects.requireNonNull(progress, "progress");
    return platform.store().checkJournal(notary, anchored, progress);
  }

  @Override
  public Page<AuditEntry> trail(WalletId wallet, Optional<String> after, int limit) {
    platform.get(WalletBody.class, wallet.value());
    return trails.page(wallet, after, limit);
  }
}
