package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * Keyring files of version 1, which are only read: the passphrase's own key seals them.
 *
 * <table>
 * <caption>The file</caption>
 * <tr><th>at</th><th>bytes</th><th>what</th></tr>
 * <tr><td>0</td><td>8</td><td>{@code KABAOKEY}</td></tr>
 * <tr><td>8</td><td>1</td><td>format version, 1</td></tr>
 * <tr><td>9</td><td>1</td><td>{@link Suite#id()} of the cipher that seals the file</td></tr>
 * <tr><td>10</td><td>1</td><td>how the key comes from the passphrase: 1, Argon2id</td></tr>
 * <tr><td>11</td><td>12</td><td>Argon2id memory in KiB, passes, lanes: 4 bytes each</td></tr>
 * <tr><td>23</td><td>16</td><td>salt</td></tr>
 * <tr><td>39</td><td>4</td><td>n, the bytes of ciphertext and tag</td></tr>
 * <tr><td>43</td><td>12</td><td>nonce</td></tr>
 * <tr><td>55</td><td>n</td><td>ciphertext of {@link KeyringCodec}, and the 16-byte tag</td></tr>
 * </table>
 *
 * <p>Bytes 0 to 42 are the associated data, so the parameters cannot be changed unnoticed.
 */
final class FirstFormat {
  static final int VERSION = 1;
  private static final int ARGON2ID = 1;

  private FirstFormat() {}

  /** Opens what stands behind the version; the caller wipes it. */
  static byte[] open(KeyringHeader header, KeySource source) {
    Suite suite = header.suite();
    if (header.number(1) != ARGON2ID) {
      throw header.unreadable("it names algorithms that this version does not know");
    }
    int memory = header.number(Integer.BYTES);
    int iterations = header.number(Integer.BYTES);
    int parallelism = header.number(Integer.BYTES);
    if (!PassphraseCost.allowed(memory, iterations, parallelism)) {
      throw header.unreadable(PassphraseSource.OUT_OF_BOUNDS);
    }
    byte[] salt = header.take(PassphraseKey.SALT_BYTES);
    int nonceAt = header.body();
    if (!(source instanceof PassphraseSource passphrase)) {
      throw header.unreadable("it is opened by passphrase, not by " + source.kind());
    }
    PassphraseCost cost = new PassphraseCost(memory, iterations, parallelism);
    byte[] key = passphrase.derive(salt, cost, suite.keyBytes());
    try {
      return header.open(suite, key, nonceAt);
    } catch (AEADBadTagException e) {
      throw Failures.passphraseWrong();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
