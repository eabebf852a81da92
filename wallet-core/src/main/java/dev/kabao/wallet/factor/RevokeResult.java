package dev.kabao.wallet.factor;

import dev.kabao.wallet.spi.risk.RiskReason;
import java.util.List;

/** What came of asking to remove a factor. */
public sealed interface RevokeResult {
  /** It is removed, and nothing that it makes is good any more. */
  record Revoked() implements RevokeResult {}

  /** It is not safe now, as the platform's policy judges. */
  record Denied(List<RiskReason> reasons) implements RevokeResult {
    /** Copies the list. */
    public Denied {
      reasons = List.copyOf(reasons);
    }
  }

  /** The person has to show more first; then the same is asked for with the same request id. */
  record NeedsFactors(StepUp stepUp) implements RevokeResult {}
}
