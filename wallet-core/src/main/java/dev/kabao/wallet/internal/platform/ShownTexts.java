package dev.kabao.wallet.internal.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What payers see of a payment request, as bytes: one byte that names this form, the length of the
 * name in two bytes, the name, and the memo, in UTF-8.
 *
 * @param name what the payee is called
 * @param memo what for
 */
public record ShownTexts(String name, String memo) {
  private static final byte FORM = 1;
  private static final int HEAD_BYTES = 1 + Short.BYTES;

  /** The bytes. */
  public byte[] bytes() {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] memoBytes = memo.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEAD_BYTES + nameBytes.length + memoBytes.length)
        .put(FORM)
        .putShort((short) nameBytes.length)
        .put(nameBytes)
        .put(memoBytes)
        .array();
  }

  /**
   * The texts of such bytes.
   *
   * @throws IllegalStateException if they have another form
   */
  public static ShownTexts of(byte[] bytes) {
    if (bytes.length < HEAD_BYTES || bytes[0] != FORM) {
      throw new IllegalStateException("The texts of a payment request have an unknown form.");
    }
    int end = HEAD_BYTES + Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(1));
    String name = new String(bytes, HEAD_BYTES, end - HEAD_BYTES, StandardCharsets.UTF_8);
    return new ShownTexts(name, new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8));
  }

  /** Names neither: they may be a person's. */
  @Override
  public String toString() {
    return "ShownTexts";
  }
}
