package dev.kabao.wallet.issuer.http.protocol;

import java.util.Optional;

/** The signed operations of the issuer API, all of them {@code POST}, as the OpenAPI file lists. */
public enum ApiOperation {
  /** Check the holder's elements and send a code. */
  START_BINDING("bind-start", "/v1/bindings"),
  /** Send a new code. */
  RESEND_CHALLENGE("resend", "/v1/bindings/resend"),
  /** End a binding with its code. */
  CONFIRM_BINDING("confirm", "/v1/bindings/confirm"),
  /** Ask how far a binding is. */
  QUERY_BINDING("bind-query", "/v1/bindings/query"),
  /** End an agreement. */
  REVOKE_AGREEMENT("revoke", "/v1/agreements/revoke"),
  /** Report a card lost or stolen. */
  REPORT_LOSS("loss-report", "/v1/losses"),
  /** Ask how the bank holds a card that was reported. */
  QUERY_LOSS("loss-query", "/v1/losses/query"),
  /** Issue another card in place of one that was reported. */
  REPLACE_CARD("replace", "/v1/replacements"),
  /** Draw money. */
  DEBIT("debit", "/v1/debits"),
  /** Pay money out to a card. */
  CREDIT("credit", "/v1/credits"),
  /** Give back what a debit drew. */
  REFUND("refund", "/v1/refunds"),
  /** Ask what became of a debit, credit or refund. */
  QUERY_ORDER("order-query", "/v1/orders/query"),
  /** Ask for a card's closed statements. */
  STATEMENTS("statements", "/v1/statements"),
  /** Ask what the bank has to tell. */
  NOTICES("notices", "/v1/notices"),
  /** Make a platform's public keys known to the bank. */
  REGISTER_PLATFORM("register", "/v1/platforms");

  /** Where a bank shows its profile and public keys: unsigned, {@code GET}. */
  public static final String BANK_PATH = "/v1/bank";

  private static final int STATEMENTS_BYTES = 2 * 1024 * 1024;

  private final String label;
  private final String path;

  ApiOperation(String label, String path) {
    this.label = label;
    this.path = path;
  }

  /** Its name in code tables. */
  public String label() {
    return label;
  }

  /** Its path, below the bank's endpoint. */
  public String path() {
    return path;
  }

  /** The longest answer to it, in bytes: statements are long, everything else is a message. */
  public int mostAnswerBytes() {
    return this == STATEMENTS ? STATEMENTS_BYTES : ApiJson.MAX_BYTES;
  }

  /** The operation with this path. */
  public static Optional<ApiOperation> ofPath(String path) {
    for (ApiOperation operation : values()) {
      if (operation.path.equals(path)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
