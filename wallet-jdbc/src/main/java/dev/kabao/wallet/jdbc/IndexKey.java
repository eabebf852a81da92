package dev.kabao.wallet.jdbc;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key in an index, the index by its number; equal by both. */
final class IndexKey {
  private final int index;
  private final byte[] key;

  IndexKey(int index, byte[] key) {
    this.index = index;
    this.key = key;
  }

  int index() {
    return index;
  }

  byte[] key() {
    return key;
  }

  /**
   * The keys of one document for its {@code keys} column: four bytes of index, one of length, and
   * the key, over and over; null for none.
   */
  static byte @Nullable [] encode(Set<IndexKey> keys) {
    if (keys.isEmpty()) {
      return null;
    }
    int length = 0;
    for (IndexKey each : keys) {
      length += Integer.BYTES + 1 + each.key.length;
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    for (IndexKey each : keys) {
      buffer.putInt(each.index).put((byte) each.key.length).put(each.key);
    }
    return buffer.array();
  }

  static Set<IndexKey> decode(byte @Nullable [] column) throws SQLException {
    if (column == null) {
      return Set.of();
    }
    Set<IndexKey> keys = new LinkedHashSet<>();
    ByteBuffer buffer = ByteBuffer.wrap(column);
    while (buffer.hasRemaining()) {
      if (buffer.remaining() <= Integer.BYTES) {
        throw new DamagedRow("the index keys of a document are cut off");
      }
      int index = buffer.getInt();
      int length = Byte.toUnsignedInt(buffer.get());
      if (buffer.remaining() < length) {
        throw new DamagedRow("the index keys of a document are cut off");
      }
      byte[] key = new byte[length];
      buffer.get(key);
      keys.add(new IndexKey(index, key));
    }
    return keys;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexKey that && index == that.index && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return 31 * index + Arrays.hashCode(key);
  }
}
