package dev.kabao.wallet.account;

import dev.kabao.wallet.factor.StepUp;
import java.util.Objects;

/** What came of showing a payment PIN for an act. */
public sealed interface ProofResult {

  /**
   * It is right.
   *
   * @param stepUp what was asked for, and what was shown of it so far
   */
  record Shown(StepUp stepUp) implements ProofResult {
    /** Refuses null. */
    public Shown {
      Objects.requireNonNull(stepUp, "stepUp");
    }
  }

  /**
   * It is right, but this wallet has no such step-up, or its time is over: ask for the act anew.
   */
  record StepUpOver() implements ProofResult {}

  /** It was not looked at, or is wrong. */
  record Refused(AccountRefusal why) implements ProofResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
