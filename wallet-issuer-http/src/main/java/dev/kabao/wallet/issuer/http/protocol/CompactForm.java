package dev.kabao.wallet.issuer.http.protocol;

import java.util.Arrays;
import java.util.Base64;

/**
 * The compact form of JOSE (RFC 7515 section 7.1, RFC 7516 section 7.1), taken strictly: what a
 * message was signed or sealed as has one written form only. Decoders may let the unused bits of a
 * last character be anything; here they are zero (RFC 4648 section 3.5).
 */
final class CompactForm {
  private CompactForm() {}

  /**
   * Whether each part between the dots is the one written form of its bytes; a part may be empty.
   */
  static boolean isCanonical(String compact) {
    return Arrays.stream(compact.split("\\.", -1)).allMatch(CompactForm::isCanonicalPart);
  }

  private static boolean isCanonicalPart(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
