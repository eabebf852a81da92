package dev.kabao.wallet.account;

import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.spi.risk.RiskReason;
import java.util.List;
import java.util.Objects;

/** What came of changing a password, a payment PIN or a phone. */
public sealed interface ChangeResult {

  /** It is changed. */
  record Done() implements ChangeResult {}

  /** The person has to show more first; then the same is asked for with the same request id. */
  record NeedsFactors(StepUp stepUp) implements ChangeResult {
    /** Refuses null. */
    public NeedsFactors {
      Objects.requireNonNull(stepUp, "stepUp");
    }
  }

  /** It is not safe now, as the platform's policy judges. */
  record Denied(List<RiskReason> reasons) implements ChangeResult {
    /** Copies the list. */
    public Denied {
      reasons = List.copyOf(reasons);
    }
  }

  /** Nothing was changed. */
  record Refused(AccountRefusal why) implements ChangeResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
