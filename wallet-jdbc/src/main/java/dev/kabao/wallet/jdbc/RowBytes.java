package dev.kabao.wallet.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of rows as bytes, in one way for what is written and for what is read, such that no
 * two lists of values give the same bytes: each begins with its kind and, if it has one, its
 * length.
 */
final class RowBytes {
  private static final byte NULL = 0;
  private static final byte INTEGER = 1;
  private static final byte BLOB = 2;
  private static final byte TEXT = 3;
  private static final int START = 1 << 10;
  private static final int MOST_KEPT = 1 << 20;

  byte[] buffer = new byte[START];
  int length;

  void nothing() {
    room(1);
    buffer[length++] = NULL;
  }

  void number(long value) {
    room(1 + Long.BYTES);
    buffer[length++] = INTEGER;
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      buffer[length++] = (byte) (value >>> shift);
    }
  }

  void bytes(byte @Nullable [] value) {
    if (value == null) {
      nothing();
    } else {
      add(BLOB, value);
    }
  }

  void text(String value) {
    add(TEXT, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A value as a row has it, whatever somebody may have put there. */
  void column(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof byte[] blob) {
      bytes(blob);
    } else if (value instanceof String string) {
      text(string);
    } else if (value instanceof Integer || value instanceof Long) {
      number(((Number) value).longValue());
    } else if (value == null) {
      nothing();
    } else {
      // No column of ours takes such a value: it differs from all that was written.
      text(value.getClass().getName());
    }
  }

  void clear() {
    length = 0;
    if (buffer.length > MOST_KEPT) {
      buffer = new byte[START];
    }
  }

  private void add(byte kind, byte[] value) {
    room(1 + Integer.BYTES + value.length);
    buffer[length++] = kind;
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      buffer[length++] = (byte) (value.length >>> shift);
    }
    System.arraycopy(value, 0, buffer, length, value.length);
    length += value.length;
  }

  private void room(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
