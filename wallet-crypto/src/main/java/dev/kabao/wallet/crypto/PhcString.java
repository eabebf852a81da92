package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with its parameters, in the PHC string format (the Password Hashing
 * Competition's "PHC string format", as the Argon2 reference implementation writes it).
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
record PhcString(PassphraseCost cost, byte[] salt, byte[] hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,5}),t=([1-9][0-9]?),p=([1-9][0-9]?)"
              + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

  /**
   * Reads the written form. Parameters out of the bounds of {@link PassphraseCost} are refused: who
   * can write into the store must not be able to take all memory or all day.
   *
   * @throws WalletException {@code DOCUMENT_UNREADABLE} for anything else; it does not repeat it
   */
  static PhcString parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw unreadable("it is no Argon2id hash");
    }
    int memory = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    int lanes = Integer.parseInt(parts.group(3));
    if (!PassphraseCost.allowed(memory, passes, lanes)) {
      throw unreadable("its Argon2id parameters are out of bounds");
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      return new PhcString(
          new PassphraseCost(memory, passes, lanes),
          base64.decode(parts.group(4)),
          base64.decode(parts.group(5)));
    } catch (IllegalArgumentException e) {
      // Without the cause, whose message may quote the text.
      throw unreadable("its Base64 is not well-formed");
    }
  }

  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memoryKib()
        + ",t="
        + cost.iterations()
        + ",p="
        + cost.parallelism()
        + '$'
        + base64.encodeToString(salt)
        + '$'
        + base64.encodeToString(hash);
  }

  @Override
  public String toString() {
    return "PhcString[" + cost + "]";
  }

  private static WalletException unreadable(String reason) {
    return new WalletException(
        ErrorCode.DOCUMENT_UNREADABLE,
        Map.of("collection", "security", "id", "of a password hash", "reason", reason));
  }
}
