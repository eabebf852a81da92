package dev.kabao.wallet.issuer.http.protocol;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * All of a request that its signature covers.
 *
 * @param bank the code of the bank that it is for, so that it is no good at another
 * @param path the operation's path, below the bank's endpoint
 * @param platform who asks
 * @param timestamp when, as it stands in the header
 * @param nonce the nonce
 * @param body the body as sent; whoever gets the array must not change it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record SignedRequest(
    String bank, String path, String platform, String timestamp, String nonce, byte[] body) {
  private static final Pattern PLATFORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9TZ:.+-]{1,40}");

  /**
   * Checks the forms: none of the parts can hold a line break, so no two requests have the same
   * signing input.
   *
   * @throws IllegalArgumentException if a part is not of its form
   */
  public SignedRequest {
    Objects.requireNonNull(bank, "bank");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(body, "body");
    if (!PLATFORM.matcher(platform).matches()) {
      throw new IllegalArgumentException(
          "A platform's id has 1 to 64 letters, digits, '.', '_' or '-'.");
    }
    if (!NONCE.matcher(nonce).matches()) {
      throw new IllegalArgumentException("A nonce has 32 lower-case hexadecimal digits.");
    }
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      throw new IllegalArgumentException("A timestamp is an ISO 8601 instant.");
    }
  }

  /** What is signed: a line for each part, then the body. */
  public byte[] signingInput() {
    return Signatures.input(
        body, "KABAO-REQUEST-1", bank, "POST", path, platform, timestamp, nonce);
  }

  /** Where it goes and its nonce; never its body. */
  @Override
  public String toString() {
    return "SignedRequest[" + path + " " + nonce + ", " + body.length + " bytes]";
  }
}
