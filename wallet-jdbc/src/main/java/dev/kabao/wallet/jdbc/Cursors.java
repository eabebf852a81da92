package dev.kabao.wallet.jdbc;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page goes on, as a text. A cursor may have gone through other hands: what it says is
 * checked, and it never shows more than the list that it is used with.
 */
final class Cursors {
  private static final int ID_BYTES = 16;

  private Cursors() {}

  /**
   * A place in an index.
   *
   * @param key the key of the last item
   * @param id its document, as bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record Place(byte[] key, byte[] id) {}

  static String of(long number) {
    return Long.toString(number, Character.MAX_RADIX);
  }

  static long number(String cursor) {
    try {
      long number = Long.parseLong(cursor, Character.MAX_RADIX);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Not a cursor of this list.", e);
    }
    throw foreign();
  }

  static String of(byte[] key, UUID id) {
    byte[] place = ByteBuffer.allocate(key.length + ID_BYTES).put(key).put(Key.bytes(id)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
  }

  static Place place(String cursor) {
    byte[] place;
    try {
      place = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not a cursor of this list.", e);
    }
    if (place.length <= ID_BYTES) {
      throw foreign();
    }
    byte[] key = new byte[place.length - ID_BYTES];
    byte[] id = new byte[ID_BYTES];
    ByteBuffer.wrap(place).get(key).get(id);
    return new Place(key, id);
  }

  static IllegalArgumentException foreign() {
    return new IllegalArgumentException("Not a cursor of this list.");
  }
}
