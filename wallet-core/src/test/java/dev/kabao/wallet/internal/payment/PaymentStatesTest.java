package dev.kabao.wallet.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentState;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStatesTest {

  /**
   * The whole table, written a second time by hand; {@code !} is a refusal. Columns as in
   * PaymentEvent: paid, held, parked, refused, unanswered, captured, completed, claimed, voided,
   * expired, refunded, returned, halted, questioned, released, resumed.
   */
  private static final Map<PaymentState, String> EXPECTED =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(
                  PaymentState.AWAITING_FACTORS,
                  "!NOT_BEGUN !NOT_BEGUN !NOT_BEGUN DECLINED !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN "
                      + "!NOT_BEGUN VOIDED !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN "
                      + "!NOT_BEGUN STARTED"),
              Map.entry(
                  PaymentState.IN_REVIEW,
                  "!NOT_BEGUN !NOT_BEGUN !NOT_BEGUN DECLINED !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN "
                      + "!NOT_BEGUN VOIDED !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN !NOT_BEGUN "
                      + "AWAITING_FACTORS !NOT_BEGUN"),
              Map.entry(
                  PaymentState.STARTED,
                  "SUCCEEDED AUTHORIZED WAITING DECLINED UNKNOWN "
                      + "!NOT_DECIDED !NOT_DECIDED !NOT_DECIDED !NOT_DECIDED !NOT_DECIDED "
                      + "!NOT_DECIDED !NOT_DECIDED"
                      + " AWAITING_FACTORS IN_REVIEW !NOT_DECIDED !NOT_DECIDED"),
              Map.entry(
                  PaymentState.UNKNOWN,
                  "SUCCEEDED AUTHORIZED WAITING DECLINED UNKNOWN "
                      + "!NOT_DECIDED !NOT_DECIDED !NOT_DECIDED !NOT_DECIDED !NOT_DECIDED "
                      + "!NOT_DECIDED !NOT_DECIDED"
                      + " !NOT_DECIDED !NOT_DECIDED !NOT_DECIDED !NOT_DECIDED"),
              Map.entry(
                  PaymentState.AUTHORIZED,
                  "!STILL_OPEN !STILL_OPEN !STILL_OPEN !STILL_OPEN !STILL_OPEN "
                      + "AUTHORIZED SUCCEEDED !STILL_OPEN VOIDED EXPIRED AUTHORIZED !STILL_OPEN"
                      + " !STILL_OPEN !STILL_OPEN !STILL_OPEN !STILL_OPEN"),
              Map.entry(
                  PaymentState.WAITING,
                  "!WAITING_FOR_CLAIM !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM "
                      + "!WAITING_FOR_CLAIM !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM SUCCEEDED VOIDED "
                      + "EXPIRED !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM"
                      + " !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM !WAITING_FOR_CLAIM"),
              Map.entry(
                  PaymentState.SUCCEEDED,
                  "!COMPLETE !COMPLETE !COMPLETE !COMPLETE !COMPLETE !COMPLETE !COMPLETE !COMPLETE "
                      + "!COMPLETE !COMPLETE SUCCEEDED RETURNED"
                      + " !COMPLETE !COMPLETE !COMPLETE !COMPLETE"),
              Map.entry(
                  PaymentState.DECLINED,
                  "!DECLINED !DECLINED !DECLINED !DECLINED !DECLINED !DECLINED !DECLINED !DECLINED "
                      + "!DECLINED !DECLINED !DECLINED !DECLINED"
                      + " !DECLINED !DECLINED !DECLINED !DECLINED"),
              Map.entry(
                  PaymentState.VOIDED,
                  "!VOIDED !VOIDED !VOIDED !VOIDED !VOIDED !VOIDED !VOIDED !VOIDED !VOIDED !VOIDED "
                      + "!VOIDED !VOIDED"
                      + " !VOIDED !VOIDED !VOIDED !VOIDED"),
              Map.entry(
                  PaymentState.EXPIRED,
                  "!EXPIRED !EXPIRED !EXPIRED !EXPIRED !EXPIRED !EXPIRED !EXPIRED !EXPIRED !EXPIRED "
                      + "!EXPIRED !EXPIRED !EXPIRED"
                      + " !EXPIRED !EXPIRED !EXPIRED !EXPIRED"),
              Map.entry(
                  PaymentState.RETURNED,
                  "!RETURNED !RETURNED !RETURNED !RETURNED !RETURNED !RETURNED !RETURNED !RETURNED "
                      + "!RETURNED !RETURNED !RETURNED !RETURNED"
                      + " !RETURNED !RETURNED !RETURNED !RETURNED")));

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void everyPairOfStateAndEventIsATransitionOrATypedRefusal(PaymentState state) {
    List<String> row = List.of(EXPECTED.get(state).split(" ", -1));
    Iterator<String> cells = row.iterator();
    assertThat(row).hasSize(PaymentEvent.values().length);
    for (PaymentEvent event : PaymentEvent.values()) {
      String cell = cells.next();
      PaymentStates.Step expected =
          cell.startsWith("!")
              ? new PaymentStates.Step.Refused(PaymentRefusal.valueOf(cell.substring(1)))
              : new PaymentStates.Step.To(PaymentState.valueOf(cell));
      assertThat(PaymentStates.next(state, event)).as("%s on %s", event, state).isEqualTo(expected);
    }
  }

  @Test
  void whatIsDecidedIsNeverUndecidedAgain() {
    for (PaymentState state : PaymentState.values()) {
      for (PaymentEvent event : PaymentEvent.values()) {
        if (state.isDecided()
            && PaymentStates.next(state, event) instanceof PaymentStates.Step.To to) {
          assertThat(to.state().isDecided()).as("%s on %s", event, state).isTrue();
        }
      }
    }
  }
}
