package dev.kabao.wallet.keys;

/**
 * How far a rotation is. Immutable.
 *
 * @param total how many documents there were to look at when it began, or went on; more may come
 *     meanwhile
 * @param seen how many were looked at, by this run and by those that it goes on from
 * @param changed how many of those were changed
 * @param finished whether all were looked at
 */
public record RotationProgress(long total, long seen, long changed, boolean finished) {

  /** From 0 to 1, for a progress bar. */
  public double fraction() {
    return finished || total == 0 ? 1 : Math.min(1, (double) seen / total);
  }
}
