package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.spi.issuer.DeclineCategory;
import java.util.Objects;
import java.util.Optional;

/**
 * What a channel's code means for one operation.
 *
 * @param code the code
 * @param outcome what came of the operation
 * @param category why it was declined; there for {@link Outcome#DECLINED} and for nothing else
 * @param meaning what the channel's own documents say, in a few words
 */
public record CodeMeaning(
    String code, Outcome outcome, Optional<DeclineCategory> category, String meaning) {

  /** What came of an operation. */
  public enum Outcome {
    /** Done. */
    APPROVED,
    /** Refused, and nothing was done. */
    DECLINED,
    /** Taken, and not decided yet. */
    PENDING,
    /** Perhaps done: ask, and never do it anew. */
    UNKNOWN
  }

  /** Checks that a category is there exactly when something was declined. */
  public CodeMeaning {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(meaning, "meaning");
    if (category.isPresent() != (outcome == Outcome.DECLINED)) {
      throw new IllegalArgumentException("A decline, and only a decline, has a category.");
    }
  }
}
