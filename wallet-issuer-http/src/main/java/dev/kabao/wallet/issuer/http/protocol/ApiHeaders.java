package dev.kabao.wallet.issuer.http.protocol;

/** The HTTP headers of the issuer API. */
public final class ApiHeaders {
  /** Who asks: the platform's id. */
  public static final String PLATFORM = "Kabao-Platform";

  /** When the message was signed: an ISO 8601 instant. */
  public static final String TIMESTAMP = "Kabao-Timestamp";

  /** 32 random lower-case hexadecimal digits, never used twice. */
  public static final String NONCE = "Kabao-Nonce";

  /** The detached JWS (RFC 7515 appendix F, RFC 7797). */
  public static final String SIGNATURE = "Kabao-Signature";

  private ApiHeaders() {}
}
