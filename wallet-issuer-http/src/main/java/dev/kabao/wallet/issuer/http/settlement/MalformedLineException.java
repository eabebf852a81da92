package dev.kabao.wallet.issuer.http.settlement;

/** A line is not of its form. The text holds nothing of the line. */
final class MalformedLineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedLineException(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
