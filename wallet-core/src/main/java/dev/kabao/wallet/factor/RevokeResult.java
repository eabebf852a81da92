package dev.kabao.wallet.factor;

/** What came of asking to remove a factor. */
public sealed interface RevokeResult {
  /** It is removed, and nothing that it makes is good any more. */
  record Revoked() implements RevokeResult {}

  /** The person has to show more first; then the same is asked for with the same request id. */
  record NeedsFactors(StepUp stepUp) implements RevokeResult {}
}
