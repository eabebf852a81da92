package dev.kabao.wallet.reward;

import java.util.Objects;

/** What came of a request to give points. */
public sealed interface PointsResult {

  /**
   * They are given.
   *
   * @param programme the programme's code
   * @param units how many
   */
  record Done(String programme, long units) implements PointsResult {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(programme, "programme");
    }
  }

  /**
   * They are not, and nothing was changed. A refusal is not kept: the same request id may be used
   * again.
   */
  record Refused(PointsRefusal refusal) implements PointsResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
