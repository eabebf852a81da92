package dev.kabao.wallet.jdbc;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.UUID;

/** A key of up to 24 bytes, in the order of its bytes, as SQLite orders blobs. */
record Key(long high, long low, long tail) implements Comparable<Key> {
  static final int CLAIM_BYTES = 22;
  private static final int ID_BYTES = 16;

  /** The key of a request's claim. */
  static Key ofClaim(byte[] claim) throws SQLException {
    if (claim.length != CLAIM_BYTES) {
      throw new DamagedRow("the key of a request has a wrong length");
    }
    ByteBuffer buffer = ByteBuffer.wrap(claim);
    long high = buffer.getLong();
    long low = buffer.getLong();
    long tail = (buffer.getInt() & 0xffffffffL) << 16 | (buffer.getShort() & 0xffffL);
    return new Key(high, low, tail);
  }

  /** An id, and a number that tells apart what shares it. */
  static Key of(UUID id, long tail) {
    return new Key(id.getMostSignificantBits(), id.getLeastSignificantBits(), tail);
  }

  /** Whether an id grows with time: a UUID of version 7 (RFC 9562). */
  boolean isOfTime() {
    return (high >>> 12 & 0xf) == 7;
  }

  /** The same of a column with an id, in SQL: the version is in the seventh byte. */
  static String isOfTime(String column) {
    return "substr(" + column + ", 7, 1) BETWEEN x'70' AND x'7F'";
  }

  static byte[] bytes(UUID id) {
    byte[] bytes = new byte[ID_BYTES];
    ByteBuffer.wrap(bytes)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
    return bytes;
  }

  static UUID uuid(byte[] bytes) throws SQLException {
    if (bytes == null || bytes.length != ID_BYTES) {
      throw new DamagedRow("an id has a wrong length");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @Override
  public int compareTo(Key other) {
    int order = Long.compareUnsigned(high, other.high);
    if (order == 0) {
      order = Long.compareUnsigned(low, other.low);
    }
    return order == 0 ? Long.compareUnsigned(tail, other.tail) : order;
  }
}
