package dev.kabao.wallet.crypto;

import dev.kabao.wallet.crypto.Keyring.WrappingKey;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A keyring as bytes, before it is sealed. Binary rather than text, because text could not be
 * wiped. Numbers are big-endian: the current version (4 bytes), the count of wrapping keys (2), for
 * each its version (4), {@link Suite#id()} (1) and key; then the suite id (1) and the root (32) of
 * the blind indexes.
 */
final class KeyringCodec {
  private KeyringCodec() {}

  /** The bytes, which the caller owns and must wipe. */
  static byte[] encode(Keyring keyring) {
    int length = 4 + 2 + 1 + keyring.indexRoot().length;
    for (WrappingKey key : keyring.wrappingKeys()) {
      length += 4 + 1 + key.key().length;
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    buffer.putInt(keyring.current()).putShort((short) keyring.wrappingKeys().size());
    for (WrappingKey key : keyring.wrappingKeys()) {
      buffer.putInt(key.version()).put((byte) key.suite().id()).put(key.key());
    }
    buffer.put((byte) keyring.indexSuite().id()).put(keyring.indexRoot());
    return buffer.array();
  }

  /** The keyring, or null if that is not what {@code bytes} are; the caller wipes them. */
  static @Nullable Keyring decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      int current = buffer.getInt();
      int count = Short.toUnsignedInt(buffer.getShort());
      List<WrappingKey> keys = new ArrayList<>();
      Set<Integer> versions = new HashSet<>();
      for (int i = 0; i < count; i++) {
        int version = buffer.getInt();
        Suite suite = suite(buffer);
        if (suite == null || !versions.add(version)) {
          return null;
        }
        keys.add(new WrappingKey(version, suite, take(buffer, suite.keyBytes())));
      }
      Suite indexSuite = suite(buffer);
      byte[] root = take(buffer, Hkdf.HASH_BYTES);
      if (indexSuite == null || buffer.hasRemaining() || !versions.contains(current)) {
        return null;
      }
      return new Keyring(keys, current, indexSuite, root);
    } catch (BufferUnderflowException e) {
      return null;
    }
  }

  private static @Nullable Suite suite(ByteBuffer buffer) {
    return Suite.ofId(Byte.toUnsignedInt(buffer.get()));
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }
}
