package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What one of several people holds who open a keyring together: one point of Shamir's scheme. By
 * itself, and with any number of others below {@link #needed()}, it says nothing of the key.
 *
 * <p>Thread-safe. It tells nothing of itself but its number; {@link #close()} wipes it.
 *
 * <p>As text: version, 1 (1 byte), the set's id (4), how many are needed (1), its number (1), the
 * share (32), and the first 4 bytes of the SHA-256 of {@code kabao/key-share/1/} and all that; in
 * Crockford's base 32, which has no I, L, O and U, in groups of five. A wrong letter slips through
 * once in 4 thousand million times.
 */
public final class KeyShare implements AutoCloseable {
  static final int SHARE_BYTES = 32;

  /** One alone would be the key; so would the point at 0. */
  private static final int LEAST_NEEDED = 2;

  private static final byte VERSION = 1;
  private static final int SET_AT = 1;
  private static final int NEEDED_AT = 5;
  private static final int NUMBER_AT = 6;
  private static final int SHARE_AT = 7;
  private static final int SUM_AT = SHARE_AT + SHARE_BYTES;
  private static final int SUM_BYTES = 4;
  private static final int LENGTH = SUM_AT + SUM_BYTES;
  private static final String MISTYPED = "one was mistyped, or is not a share";

  /** Guarded by this. */
  private final byte[] bytes;

  /** Guarded by this. */
  private boolean closed;

  private KeyShare(byte[] bytes) {
    this.bytes = bytes;
  }

  static KeyShare of(int set, int needed, int number, byte[] share) {
    byte[] bytes =
        ByteBuffer.allocate(LENGTH)
            .put(VERSION)
            .putInt(set)
            .put((byte) needed)
            .put((byte) number)
            .put(share)
            .array();
    System.arraycopy(sum(bytes), 0, bytes, SUM_AT, SUM_BYTES);
    return new KeyShare(bytes);
  }

  /**
   * Reads a share as a person types it: in either case, with any spaces and dashes, with the
   * letters I and L for 1 and O for 0.
   *
   * @param text is not kept, nor closed
   * @throws WalletException {@code KEY_SHARE_REFUSED} if a letter is wrong or missing, or it is one
   *     that {@link KeyShares#split} never makes
   */
  public static KeyShare parse(Secret text) {
    byte[] bytes = text.read(Base32::decode);
    if (bytes.length != LENGTH
        || bytes[0] != VERSION
        || Byte.toUnsignedInt(bytes[NEEDED_AT]) < LEAST_NEEDED
        || bytes[NUMBER_AT] == 0
        || !MessageDigest.isEqual(
            Arrays.copyOf(sum(bytes), SUM_BYTES),
            Arrays.copyOfRange(bytes, SUM_AT, SUM_AT + SUM_BYTES))) {
      Arrays.fill(bytes, (byte) 0);
      throw Failures.shareRefused(MISTYPED);
    }
    return new KeyShare(bytes);
  }

  /** The text, for the one person who keeps it; the caller closes it. */
  public synchronized Secret text() {
    requireOpen();
    char[] text = Base32.encode(bytes);
    try {
      return Secret.of(text);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /** How many of the set open the keyring together. */
  public synchronized int needed() {
    return Byte.toUnsignedInt(bytes[NEEDED_AT]);
  }

  /** Its number in the set, from 1 on. */
  public synchronized int number() {
    return Byte.toUnsignedInt(bytes[NUMBER_AT]);
  }

  /** Names the set that it belongs to. */
  synchronized int set() {
    requireOpen();
    return ByteBuffer.wrap(bytes).getInt(SET_AT);
  }

  /** The point itself, which the caller owns and must wipe. */
  synchronized byte[] share() {
    requireOpen();
    return Arrays.copyOfRange(bytes, SHARE_AT, SUM_AT);
  }

  private void requireOpen() {
    if (closed) {
      throw Failures.closed("key share");
    }
  }

  private static byte[] sum(byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update("kabao/key-share/1/".getBytes(StandardCharsets.US_ASCII));
      sha.update(bytes, 0, SUM_AT);
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }

  /** Wipes it. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(bytes, SHARE_AT, LENGTH, (byte) 0);
  }

  /** Its number and how many are needed; nothing of the share. */
  @Override
  public String toString() {
    return "KeyShare[" + number() + ", needs " + needed() + "]";
  }
}
