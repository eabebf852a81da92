package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * A keyring in a file, sealed by a passphrase. Numbers are big-endian.
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
final class KeyringFile {
  private static final byte[] MAGIC = "KABAOKEY".getBytes(StandardCharsets.US_ASCII);
  private static final byte FORMAT_VERSION = 1;
  private static final byte ARGON2ID = 1;
  private static final int NONCE_AT = 43;
  private static final int BODY_AT = NONCE_AT + AeadCipher.NONCE_BYTES;
  private static final int MOST_BYTES = 1 << 20;

  private KeyringFile() {}

  /** Writes a file that was not there before. */
  static void create(Path file, Keyring keyring, Secret passphrase, VaultOptions options) {
    byte[] content = seal(keyring, passphrase, options);
    try {
      NewFile.write(file, content);
    } catch (FileAlreadyExistsException e) {
      throw Failures.notWritten(file, "a file of that name exists already", e);
    } catch (IOException e) {
      throw Failures.notWritten(file, reason(e), e);
    }
  }

  private static byte[] seal(Keyring keyring, Secret passphrase, VaultOptions options) {
    Suite suite = keyring.currentSuite();
    PassphraseCost cost = options.passphraseCost();
    byte[] salt = new byte[PassphraseKey.SALT_BYTES];
    byte[] nonce = new byte[AeadCipher.NONCE_BYTES];
    options.random().fill(salt);
    options.random().fill(nonce);
    byte[] payload = KeyringCodec.encode(keyring);
    int bodyLength = payload.length + AeadCipher.TAG_BYTES;
    byte[] content =
        ByteBuffer.allocate(BODY_AT + bodyLength)
            .put(MAGIC)
            .put(FORMAT_VERSION)
            .put((byte) suite.id())
            .put(ARGON2ID)
            .putInt(cost.memoryKib())
            .putInt(cost.iterations())
            .putInt(cost.parallelism())
            .put(salt)
            .putInt(bodyLength)
            .put(nonce)
            .array();
    byte[] key = PassphraseKey.derive(passphrase, salt, cost, suite.keyBytes());
    AeadCipher cipher = AeadCipher.load(suite, Engine.BOUNCY_CASTLE, key);
    cipher.seal(content, NONCE_AT, content.clone(), NONCE_AT, payload, BODY_AT);
    cipher.wipe();
    Arrays.fill(key, (byte) 0);
    Arrays.fill(payload, (byte) 0);
    return content;
  }

  /** Reads a file; the caller closes the keyring. */
  static Keyring read(Path file, Secret passphrase) {
    byte[] content = content(file);
    ByteBuffer header = ByteBuffer.wrap(content);
    Suite suite = checkStart(file, header);
    int memory = header.getInt();
    int iterations = header.getInt();
    int parallelism = header.getInt();
    if (!PassphraseCost.allowed(memory, iterations, parallelism)) {
      throw Failures.unreadable(file, "its Argon2id parameters are out of bounds", null);
    }
    byte[] salt = new byte[PassphraseKey.SALT_BYTES];
    header.get(salt);
    int bodyLength = header.getInt();
    if (bodyLength < AeadCipher.TAG_BYTES || bodyLength > MOST_BYTES) {
      throw Failures.unreadable(file, "it gives an impossible length", null);
    }
    if (content.length < BODY_AT + bodyLength) {
      throw Failures.unreadable(file, "it is cut off", null);
    }
    if (content.length > BODY_AT + bodyLength) {
      throw Failures.unreadable(file, "it goes on after its end", null);
    }
    PassphraseCost cost = new PassphraseCost(memory, iterations, parallelism);
    byte[] payload =
        open(content, suite, PassphraseKey.derive(passphrase, salt, cost, suite.keyBytes()));
    Keyring keyring = KeyringCodec.decode(payload);
    Arrays.fill(payload, (byte) 0);
    if (keyring == null) {
      throw Failures.unreadable(file, "what it seals is not well-formed", null);
    }
    return keyring;
  }

  private static byte[] content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw Failures.unreadable(file, "it is larger than a keyring can be", null);
      }
      return content;
    } catch (IOException e) {
      throw Failures.unreadable(file, reason(e), e);
    }
  }

  private static Suite checkStart(Path file, ByteBuffer header) {
    byte[] magic = new byte[Math.min(MAGIC.length, header.remaining())];
    header.get(magic);
    if (magic.length == 0) {
      throw Failures.unreadable(file, "it is empty", null);
    }
    if (!Arrays.equals(magic, Arrays.copyOf(MAGIC, magic.length))) {
      throw Failures.unreadable(file, "it is no keyring", null);
    }
    if (header.remaining() < BODY_AT - MAGIC.length) {
      throw Failures.unreadable(file, "it is cut off", null);
    }
    int version = Byte.toUnsignedInt(header.get());
    if (version != FORMAT_VERSION) {
      throw Failures.unreadable(
          file, "it has format " + version + " and this version knows " + FORMAT_VERSION, null);
    }
    Suite suite = Suite.ofId(Byte.toUnsignedInt(header.get()));
    if (suite == null || header.get() != ARGON2ID) {
      throw Failures.unreadable(file, "it names algorithms that this version does not know", null);
    }
    return suite;
  }

  /** Wipes {@code key}. */
  private static byte[] open(byte[] content, Suite suite, byte[] key) {
    AeadCipher cipher = AeadCipher.load(suite, Engine.BOUNCY_CASTLE, key);
    Arrays.fill(key, (byte) 0);
    try {
      return cipher.open(content, NONCE_AT, content, NONCE_AT, BODY_AT);
    } catch (AEADBadTagException e) {
      throw Failures.passphraseWrong();
    } finally {
      cipher.wipe();
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return "input or output failed (" + e.getClass().getSimpleName() + ")";
  }
}
