package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import java.util.Optional;

/** The operations at which the bank can be made to misbehave. */
public enum FaultPoint {
  /** The start of a binding. */
  BIND_START("bind-start"),
  /** Sending a new code. */
  RESEND("resend"),
  /** Ending a binding with its code. */
  CONFIRM("confirm"),
  /** Questions about bindings, reports of losses and orders that move money. */
  QUERY("query"),
  /** Ending an agreement. */
  REVOKE("revoke"),
  /** Reporting a card lost or stolen. */
  LOSS_REPORT("loss-report"),
  /** Issuing a card in place of a lost one. */
  REPLACE("replace"),
  /** Drawing money. */
  DEBIT("debit"),
  /** Paying money out to a card. */
  CREDIT("credit"),
  /** Giving back what a debit drew. */
  REFUND("refund"),
  /** Asking for a card's closed statements. */
  STATEMENTS("statements"),
  /** Asking what the bank has to tell. */
  NOTICES("notices");

  private final String text;

  FaultPoint(String text) {
    this.text = text;
  }

  /** Its name on a command line. */
  public String text() {
    return text;
  }

  /**
   * The point with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static FaultPoint parse(String text) {
    StringBuilder names = new StringBuilder();
    for (FaultPoint point : values()) {
      if (point.text.equals(text)) {
        return point;
      }
      names.append(' ').append(point.text);
    }
    throw new IllegalArgumentException("An operation is one of:" + names);
  }

  static Optional<FaultPoint> of(ApiOperation operation) {
    return switch (operation) {
      case START_BINDING -> Optional.of(BIND_START);
      case RESEND_CHALLENGE -> Optional.of(RESEND);
      case CONFIRM_BINDING -> Optional.of(CONFIRM);
      case QUERY_BINDING, QUERY_ORDER, QUERY_LOSS -> Optional.of(QUERY);
      case REVOKE_AGREEMENT -> Optional.of(REVOKE);
      case REPORT_LOSS -> Optional.of(LOSS_REPORT);
      case REPLACE_CARD -> Optional.of(REPLACE);
      case DEBIT -> Optional.of(DEBIT);
      case CREDIT -> Optional.of(CREDIT);
      case REFUND -> Optional.of(REFUND);
      case STATEMENTS -> Optional.of(STATEMENTS);
      case NOTICES -> Optional.of(NOTICES);
      case REGISTER_PLATFORM -> Optional.empty();
    };
  }
}
