package dev.kabao.wallet.internal.audit;

import dev.kabao.wallet.audit.AuditEntry;
import dev.kabao.wallet.audit.AuditTrail;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.value.Page;
import java.util.Optional;

/** The trail of the wallet that a session is signed in to. */
public final class OwnTrail implements AuditTrail {
  private final Trails trails;
  private final Acting acting;

  /** The trail of the wallet that {@code acting} is signed in to. */
  public OwnTrail(Platform platform, Acting acting) {
    this.trails = new Trails(platform);
    this.acting = acting;
  }

  @Override
  public Page<AuditEntry> entries(Optional<String> after, int limit) {
    acting.require();
    return trails.opened(acting.wallet(), after, limit);
  }
}
