package dev.kabao.wallet.crypto;

import java.util.Arrays;
import java.util.List;

/**
 * What a keyring file holds: the wrapping keys, of which one is current, and the root of the blind
 * indexes. Closing it wipes them all.
 */
final class Keyring implements AutoCloseable {
  private final List<WrappingKey> wrappingKeys;
  private final int current;
  private final Suite indexSuite;
  private final byte[] indexRoot;

  /**
   * A keyring that owns the arrays given.
   *
   * @param wrappingKeys each with another version
   * @param current the version of the one that wraps new data keys; it is among them
   * @param indexSuite the suite of the blind indexes, which stays when the wrapping keys change
   * @param indexRoot 32 bytes
   */
  Keyring(List<WrappingKey> wrappingKeys, int current, Suite indexSuite, byte[] indexRoot) {
    this.wrappingKeys = List.copyOf(wrappingKeys);
    this.current = current;
    this.indexSuite = indexSuite;
    this.indexRoot = indexRoot;
  }

  /** A keyring with new keys. */
  static Keyring generate(Suite suite, RandomSource random) {
    byte[] key = new byte[suite.keyBytes()];
    byte[] root = new byte[Hkdf.HASH_BYTES];
    random.fill(key);
    random.fill(root);
    return new Keyring(List.of(new WrappingKey(1, suite, key)), 1, suite, root);
  }

  List<WrappingKey> wrappingKeys() {
    return wrappingKeys;
  }

  int current() {
    return current;
  }

  Suite currentSuite() {
    return wrappingKeys.stream()
        .filter(key -> key.version() == current)
        .findFirst()
        .orElseThrow()
        .suite();
  }

  Suite indexSuite() {
    return indexSuite;
  }

  byte[] indexRoot() {
    return indexRoot;
  }

  @Override
  public void close() {
    wrappingKeys.forEach(key -> Arrays.fill(key.key(), (byte) 0));
    Arrays.fill(indexRoot, (byte) 0);
  }

  /** A wrapping key: its version (1 for a keyring's first), and its suite and its data keys'. */
  static final class WrappingKey {
    private final int version;
    private final Suite suite;
    private final byte[] key;

    WrappingKey(int version, Suite suite, byte[] key) {
      this.version = version;
      this.suite = suite;
      this.key = key;
    }

    int version() {
      return version;
    }

    Suite suite() {
      return suite;
    }

    byte[] key() {
      return key;
    }
  }
}
