package dev.kabao.wallet.factor;

/** What came of confirming a factor. */
public sealed interface ConfirmResult {
  /** It can be used from now on. */
  record Enrolled(FactorView factor) implements ConfirmResult {}

  /** The proof is not good; another may be given. */
  record Refused(ProofRefusal reason) implements ConfirmResult {}

  /** There is nothing to confirm: the time is over, or the factor was removed. */
  record Over() implements ConfirmResult {}
}
