package dev.kabao.wallet.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * How sealed bytes are laid out, the same for a wrapped data key and for a sealed value. Numbers
 * are big-endian.
 *
 * <table>
 * <caption>A sealed message</caption>
 * <tr><th>at</th><th>bytes</th><th>what</th></tr>
 * <tr><td>0</td><td>1</td><td>{@code 'K'}</td></tr>
 * <tr><td>1</td><td>1</td><td>the purpose: {@code 'W'} a wrapped data key, {@code 'S'} a sealed
 *     value</td></tr>
 * <tr><td>2</td><td>1</td><td>format version, 1</td></tr>
 * <tr><td>3</td><td>1</td><td>{@link Suite#id()}</td></tr>
 * <tr><td>4</td><td>4</td><td>version of the key that sealed it: the wrapping key's, or the data
 *     key's</td></tr>
 * <tr><td>8</td><td>12</td><td>nonce</td></tr>
 * <tr><td>20</td><td>n</td><td>ciphertext</td></tr>
 * <tr><td>20 + n</td><td>16</td><td>tag</td></tr>
 * </table>
 *
 * <p>The associated data is the header (bytes 0 to 7), the scope of the key, the 128 bits of the
 * subject, and the name in visible ASCII, followed by zeros up to a multiple of 16 bytes: GCM
 * hashes whole blocks anyhow, and the platform's cipher is slow with a part of one. For a wrapped
 * data key the scope and the name are empty and the subject is the wallet; for a sealed value the
 * scope is the wallet, the subject is the record and the name is the field's. Every part but the
 * last has a fixed length for its purpose, and a name has no zeros, so no two places have the same
 * associated data. A change of the nonce changes the tag.
 */
final class SealedFormat {
  static final byte WRAPPED_KEY = 'W';
  static final byte VALUE = 'S';

  static final int HEADER_BYTES = 8;
  static final int NONCE_AT = HEADER_BYTES;
  static final int BODY_AT = NONCE_AT + AeadCipher.NONCE_BYTES;
  static final int OVERHEAD = BODY_AT + AeadCipher.TAG_BYTES;
  static final int SUBJECT_BYTES = 16;
  static final int MAX_NAME_BYTES = 48;
  static final int BLOCK_BYTES = 16;

  private static final byte MAGIC = 'K';
  private static final byte FORMAT_VERSION = 1;
  private static final int SUITE_AT = 3;
  private static final int KEY_VERSION_AT = 4;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private SealedFormat() {}

  static void putHeader(byte[] target, byte purpose, Suite suite, int keyVersion) {
    target[0] = MAGIC;
    target[1] = purpose;
    target[2] = FORMAT_VERSION;
    target[SUITE_AT] = (byte) suite.id();
    INT.set(target, KEY_VERSION_AT, keyVersion);
  }

  /** Whether {@code message} could be a sealed one of that purpose, by its first three bytes. */
  static boolean isSealed(byte[] message, byte purpose) {
    return message.length >= OVERHEAD
        && message[0] == MAGIC
        && message[1] == purpose
        && message[2] == FORMAT_VERSION;
  }

  static int suiteId(byte[] message) {
    return Byte.toUnsignedInt(message[SUITE_AT]);
  }

  static int keyVersion(byte[] message) {
    return (int) INT.get(message, KEY_VERSION_AT);
  }

  /** Writes the 128 bits of {@code id}. */
  static void putId(byte[] target, int at, UUID id) {
    LONG.set(target, at, id.getMostSignificantBits());
    LONG.set(target, at + Long.BYTES, id.getLeastSignificantBits());
  }
}
