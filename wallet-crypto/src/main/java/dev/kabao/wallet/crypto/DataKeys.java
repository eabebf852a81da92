package dev.kabao.wallet.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data keys of one wallet, unwrapped: the one that seals first, then those that only open what
 * they sealed before. Closing it wipes them.
 *
 * <p>As bytes, one key of the wrapping key's own suite is its version (4 bytes, big-endian) and the
 * key, as in the first version of the SDK. Anything else is four zeros, the count (1), and for each
 * its version (4), {@link Suite#id()} (1) and the key. No key has version 0.
 */
final class DataKeys implements AutoCloseable {
  private static final int FIRST_VERSION = 1;
  private static final int MOST = 255;
  private static final int LIST = 0;

  private final List<One> keys;

  private DataKeys(List<One> keys) {
    this.keys = List.copyOf(keys);
  }

  /** A data key: its version, its suite and the key itself. */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record One(int version, Suite suite, byte[] key) {
    /** Not the key. */
    @Override
    public String toString() {
      return "DataKey[" + version + ", " + suite + "]";
    }
  }

  /** A new key for a wallet that has none. */
  static DataKeys first(Suite suite, RandomSource random) {
    return new DataKeys(List.of(fresh(FIRST_VERSION, suite, random)));
  }

  /** The keys, the one that seals first. */
  List<One> keys() {
    return keys;
  }

  /** These and a new one, which seals from now on; both own the old ones. */
  DataKeys renewed(Suite suite, RandomSource random) {
    if (keys.size() == MOST) {
      throw new IllegalStateException("A wallet has at most " + MOST + " data keys.");
    }
    int newest = keys.stream().mapToInt(One::version).max().orElseThrow();
    List<One> all = new ArrayList<>();
    all.add(fresh(newest + 1, suite, random));
    all.addAll(keys);
    return new DataKeys(all);
  }

  /** Only the one that seals; both own it. */
  DataKeys newest() {
    return new DataKeys(keys.subList(0, 1));
  }

  private static One fresh(int version, Suite suite, RandomSource random) {
    byte[] key = new byte[suite.keyBytes()];
    random.fill(key);
    return new One(version, suite, key);
  }

  /**
   * The bytes, which the caller owns and must wipe.
   *
   * @param wrapping the suite of the key that will wrap them
   */
  byte[] encode(Suite wrapping) {
    One first = keys.get(0);
    if (keys.size() == 1 && first.suite() == wrapping) {
      return ByteBuffer.allocate(Integer.BYTES + first.key().length)
          .putInt(first.version())
          .put(first.key())
          .array();
    }
    int length = Integer.BYTES + 1;
    for (One one : keys) {
      length += Integer.BYTES + 1 + one.key().length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).putInt(LIST).put((byte) keys.size());
    for (One one : keys) {
      bytes.putInt(one.version()).put((byte) one.suite().id()).put(one.key());
    }
    return bytes.array();
  }

  /** The keys, or null if that is not what {@code bytes} are; the caller wipes them. */
  static @Nullable DataKeys decode(byte[] bytes, Suite wrapping) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      int version = buffer.getInt();
      List<One> keys =
          version == LIST
              ? list(buffer)
              : List.of(new One(version, wrapping, take(buffer, wrapping)));
      return keys.isEmpty() || buffer.hasRemaining() ? null : new DataKeys(keys);
    } catch (BufferUnderflowException e) {
      return null;
    }
  }

  private static List<One> list(ByteBuffer buffer) {
    int count = Byte.toUnsignedInt(buffer.get());
    Set<Integer> versions = new HashSet<>();
    List<One> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int version = buffer.getInt();
      Suite suite = Suite.ofId(Byte.toUnsignedInt(buffer.get()));
      if (suite == null || version == LIST || !versions.add(version)) {
        return List.of();
      }
      keys.add(new One(version, suite, take(buffer, suite)));
    }
    return keys;
  }

  private static byte[] take(ByteBuffer buffer, Suite suite) {
    byte[] key = new byte[suite.keyBytes()];
    buffer.get(key);
    return key;
  }

  @Override
  public void close() {
    keys.forEach(one -> Arrays.fill(one.key(), (byte) 0));
  }
}
