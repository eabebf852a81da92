package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * Why a payment has not begun, at rest.
 *
 * @param kinds how many kinds of factors it takes; 0 if somebody of the host's has to look at it
 * @param afterwards how many kinds it takes once somebody has looked at it; 0 of before that was
 *     kept, when one was enough
 * @param reasons why
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record HaltBody(int kinds, int afterwards, List<StepUpBody.Reason> reasons) {
  /** Copies the list; one that is left out at rest is empty. */
  public HaltBody {
    reasons = List.copyOf(Objects.requireNonNullElse(reasons, List.of()));
  }
}
