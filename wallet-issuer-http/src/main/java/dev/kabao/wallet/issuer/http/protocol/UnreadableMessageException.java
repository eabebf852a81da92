package dev.kabao.wallet.issuer.http.protocol;

/**
 * A message is not what the API says it is. The text names the field at most, and has no cause: a
 * parser's own message may quote what it read.
 */
public final class UnreadableMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a text that holds nothing of the message's content. */
  public UnreadableMessageException(String what) {
    super(what);
  }
}
