package dev.kabao.wallet.value;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;

/** How ids are written: a prefix that names the kind, an underscore, and 32 hexadecimal digits. */
final class Ids {
  private Ids() {}

  static String format(String prefix, UUID value) {
    StringBuilder text = new StringBuilder(prefix.length() + 33).append(prefix).append('_');
    String dashed = value.toString();
    for (int i = 0; i < dashed.length(); i++) {
      if (dashed.charAt(i) != '-') {
        text.append(dashed.charAt(i));
      }
    }
    return text.toString();
  }

  static UUID parse(String prefix, String text) {
    Objects.requireNonNull(text, "text");
    if (!text.matches(prefix + "_[0-9a-f]{32}")) {
      throw new IllegalArgumentException(
          "Not a well-formed id: expected " + prefix + "_ and 32 hexadecimal digits.");
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(
            java.util.HexFormat.of().parseHex(text, prefix.length() + 1, text.length()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
