package dev.kabao.wallet.internal.doc;

import java.util.List;

/**
 * Why a payment has not begun, at rest.
 *
 * @param kinds how many kinds of factors it takes; 0 if somebody of the host's has to look at it
 * @param reasons why
 */
public record HaltBody(int kinds, List<StepUpBody.Reason> reasons) {
  /** Copies the list. */
  public HaltBody {
    reasons = List.copyOf(reasons);
  }
}
