package dev.kabao.wallet.factor;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What came of showing a factor. */
public sealed interface ShowResult {

  /** It was good, and counts for the step-up: {@link StepUp#isEnough} says whether that is all. */
  record Shown(StepUp stepUp) implements ShowResult {}

  /**
   * It was not.
   *
   * @param reason why
   * @param triesLeft how often the same code may still be tried, where that is counted
   * @param until when it may be tried again, if not at once; {@link Instant#MAX} if never until the
   *     person has shown otherwise who they are
   */
  record Refused(ProofRefusal reason, OptionalInt triesLeft, Optional<Instant> until)
      implements ShowResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(triesLeft, "triesLeft");
      Objects.requireNonNull(until, "until");
    }

    /** A reason and no more. */
    public static Refused because(ProofRefusal reason) {
      return new Refused(reason, OptionalInt.empty(), Optional.empty());
    }
  }

  /** This wallet has no such step-up, or its time is over, or it was used. */
  record Over() implements ShowResult {}
}
