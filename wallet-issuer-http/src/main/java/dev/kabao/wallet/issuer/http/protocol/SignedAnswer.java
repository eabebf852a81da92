package dev.kabao.wallet.issuer.http.protocol;

import java.util.Objects;

/**
 * All of an answer that its signature covers. The nonce is the request's: an answer is good for one
 * request only.
 *
 * @param bank the code of the bank that answers
 * @param path the path of the operation that was asked for
 * @param nonce the nonce of the request
 * @param timestamp when it was signed, as it stands in the header
 * @param body the body as sent; whoever gets the array must not change it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record SignedAnswer(String bank, String path, String nonce, String timestamp, byte[] body) {

  /** Refuses null and a line break in the timestamp. */
  public SignedAnswer {
    Objects.requireNonNull(bank, "bank");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(nonce, "nonce");
    Objects.requireNonNull(body, "body");
    if (timestamp.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("A timestamp is one line.");
    }
  }

  /** What is signed: a line for each part, then the body. */
  public byte[] signingInput() {
    return Signatures.input(body, "KABAO-ANSWER-1", bank, "200", path, nonce, timestamp);
  }

  /** What it answers; never its body. */
  @Override
  public String toString() {
    return "SignedAnswer[" + path + " " + nonce + ", " + body.length + " bytes]";
  }
}
