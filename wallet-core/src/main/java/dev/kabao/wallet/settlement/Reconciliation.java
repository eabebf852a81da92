package dev.kabao.wallet.settlement;

/**
 * How a reconciliation ended.
 *
 * @param lines how many lines were read
 * @param matched how many agree with the books as they were
 * @param resolved how many decided what was not known before
 * @param credited how many incoming transfers were credited or now wait for a person
 * @param missingHere how many the books know nothing of
 * @param missingThere how many of the books' movements the file does not have
 * @param differing how many amounts differ
 * @param bad how many lines could not be read, or name what moved before
 * @param totalsAgree whether the file's own totals fit its lines
 */
public record Reconciliation(
    long lines,
    long matched,
    long resolved,
    long credited,
    long missingHere,
    long missingThere,
    long differing,
    long bad,
    boolean totalsAgree) {

  /** Whether nothing is left for a person to look at. */
  public boolean clean() {
    return missingHere == 0 && missingThere == 0 && differing == 0 && bad == 0 && totalsAgree;
  }
}
