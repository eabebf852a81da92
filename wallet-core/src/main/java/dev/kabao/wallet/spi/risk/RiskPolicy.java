package dev.kabao.wallet.spi.risk;

/**
 * Says what an act needs before it is done. Asked before anything is kept or any bank is called.
 *
 * <p>Implementations are thread-safe and quick. If one throws, the act is denied: what cannot be
 * judged is not done.
 */
@FunctionalInterface
public interface RiskPolicy {
  /** Allows everything: for hosts that judge by themselves before they call. */
  RiskPolicy NONE = (act, facts) -> Verdict.ALLOW;

  /** Judges. */
  Verdict judge(Act act, RiskFacts facts);
}
