package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes blind indexes. Thread-safe.
 *
 * <p>Each purpose has a key of its own, HKDF of the keyring's index root with the info {@code
 * kabao/blind-index/1/} and the purpose in UTF-8; the index is the HMAC of the value's UTF-8 under
 * it. So indexes of different purposes cannot be compared, and the root seals nothing.
 */
final class BlindIndexer implements AutoCloseable {
  private static final String DOMAIN = "kabao/blind-index/1/";
  private static final int KEPT = 64;

  private final Suite suite;

  /** Guarded by this. */
  private final byte[] root;

  /** The keys of purposes, of which there are few. Guarded by this. */
  private final Map<String, byte[]> keys = new HashMap<>();

  /** Guarded by this. */
  private boolean closed;

  /** An indexer with a copy of {@code root}. */
  BlindIndexer(Suite suite, byte[] root) {
    this.suite = suite;
    this.root = root.clone();
  }

  byte[] index(String purpose, Secret value) {
    byte[] text = value.utf8();
    byte[] key = indexKey(purpose);
    try {
      return Hkdf.hmac(suite, key, text);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Whether a keyring has the same root. */
  synchronized boolean isOf(Keyring keyring) {
    if (closed) {
      throw Failures.closed("vault");
    }
    return suite == keyring.indexSuite() && MessageDigest.isEqual(root, keyring.indexRoot());
  }

  /** A copy, for the key kept may be wiped meanwhile. */
  private synchronized byte[] indexKey(String purpose) {
    if (closed) {
      throw Failures.closed("vault");
    }
    byte[] kept = keys.get(purpose);
    if (kept != null) {
      return kept.clone();
    }
    byte[] info = (DOMAIN + purpose).getBytes(StandardCharsets.UTF_8);
    byte[] key = Hkdf.derive(suite, root, new byte[0], info, Hkdf.HASH_BYTES);
    if (keys.size() < KEPT) {
      keys.put(purpose, key.clone());
    }
    return key;
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(root, (byte) 0);
    keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    keys.clear();
  }
}
