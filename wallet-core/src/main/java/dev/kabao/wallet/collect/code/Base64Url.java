package dev.kabao.wallet.collect.code;

import java.util.Base64;

/** Base64 for URLs (RFC 4648 section 5), without padding. */
final class Base64Url {
  private Base64Url() {}

  static String write(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads what {@link #write} writes and nothing else: no padding, no stray bits at the end. */
  static byte[] read(String text) throws CodeFault {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (write(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new CodeFault(CodeProblem.VALUE);
    }
    throw new CodeFault(CodeProblem.VALUE);
  }
}
