package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
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
 * A keyring in a file, sealed by a random key that a {@link KeySource} has wrapped. Each write
 * makes a new such key. Numbers are big-endian.
 *
 * <table>
 * <caption>The file</caption>
 * <tr><th>bytes</th><th>what</th></tr>
 * <tr><td>8</td><td>{@code KABAOKEY}</td></tr>
 * <tr><td>1</td><td>format version, 2</td></tr>
 * <tr><td>1</td><td>{@link Suite#id()} of the cipher that seals the file</td></tr>
 * <tr><td>1</td><td>k, the length of the source's kind</td></tr>
 * <tr><td>k</td><td>the source's kind, in ASCII</td></tr>
 * <tr><td>2</td><td>w, the length of the wrapped key</td></tr>
 * <tr><td>w</td><td>the wrapped key, as the source gave it</td></tr>
 * <tr><td>4</td><td>n, the bytes of ciphertext and tag</td></tr>
 * <tr><td>12</td><td>nonce</td></tr>
 * <tr><td>n</td><td>ciphertext of {@link KeyringCodec}, and the 16-byte tag</td></tr>
 * </table>
 *
 * <p>All before the nonce is the associated data, so it cannot be changed unnoticed. Files of
 * version 1 are read as {@link FirstFormat} says.
 */
final class KeyringFile {
  static final byte[] MAGIC = "KABAOKEY".getBytes(StandardCharsets.US_ASCII);
  private static final byte FORMAT_VERSION = 2;
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_WRAPPED = 4096;
  private static final int MOST_KIND = 32;

  private KeyringFile() {}

  /** Writes a file that was not there before. */
  static void create(Path file, Keyring keyring, KeySource source, VaultOptions options) {
    byte[] content = seal(keyring, source, options);
    try {
      NewFile.write(file, content);
    } catch (FileAlreadyExistsException e) {
      throw Failures.notWritten(file, "a file of that name exists already", e);
    } catch (IOException e) {
      throw Failures.notWritten(file, reason(e), e);
    }
  }

  /** Writes a file in the place of the one that is there. */
  static void replace(Path file, Keyring keyring, KeySource source, VaultOptions options) {
    byte[] content = seal(keyring, source, options);
    try {
      NewFile.replace(file, content);
    } catch (IOException e) {
      throw Failures.notWritten(file, reason(e), e);
    }
  }

  private static byte[] seal(Keyring keyring, KeySource source, VaultOptions options) {
    Suite suite = keyring.currentSuite();
    byte[] kind = kind(source).getBytes(StandardCharsets.US_ASCII);
    byte[] key = new byte[suite.keyBytes()];
    byte[] nonce = new byte[AeadCipher.NONCE_BYTES];
    byte[] payload = KeyringCodec.encode(keyring);
    try {
      options.random().fill(key);
      options.random().fill(nonce);
      byte[] wrapped = source.wrap(key);
      if (wrapped.length > MOST_WRAPPED) {
        throw new IllegalArgumentException("A wrapped key has at most 4096 bytes.");
      }
      int bodyLength = payload.length + AeadCipher.TAG_BYTES;
      int nonceAt = MAGIC.length + 3 + kind.length + 2 + wrapped.length + 4;
      int bodyAt = nonceAt + AeadCipher.NONCE_BYTES;
      byte[] content =
          ByteBuffer.allocate(bodyAt + bodyLength)
              .put(MAGIC)
              .put(FORMAT_VERSION)
              .put((byte) suite.id())
              .put((byte) kind.length)
              .put(kind)
              .putShort((short) wrapped.length)
              .put(wrapped)
              .putInt(bodyLength)
              .put(nonce)
              .array();
      AeadCipher cipher = AeadCipher.load(suite, Engine.BOUNCY_CASTLE, key);
      cipher.seal(content, nonceAt, content.clone(), nonceAt, payload, bodyAt);
      cipher.wipe();
      return content;
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(payload, (byte) 0);
    }
  }

  private static String kind(KeySource source) {
    String kind = source.kind();
    if (!kind.matches("[a-z0-9-]{1,32}")) {
      throw new IllegalArgumentException(
          "A kind of key source has 1 to 32 small letters, digits and dashes.");
    }
    return kind;
  }

  /** Reads a file; the caller closes the keyring. */
  static Keyring read(Path file, KeySource source) {
    byte[] content = content(file);
    KeyringHeader header = new KeyringHeader(file, content);
    int version = header.version();
    byte[] payload;
    if (version == FirstFormat.VERSION) {
      payload = FirstFormat.open(header, source);
    } else if (version == FORMAT_VERSION) {
      payload = open(header, source);
    } else {
      throw header.unreadable(
          "it has format " + version + " and this version knows " + FORMAT_VERSION);
    }
    Keyring keyring = KeyringCodec.decode(payload);
    Arrays.fill(payload, (byte) 0);
    if (keyring == null) {
      throw header.unreadable("what it seals is not well-formed");
    }
    return keyring;
  }

  private static byte[] open(KeyringHeader header, KeySource source) {
    Suite suite = header.suite();
    String kind = new String(header.take(header.number(1)), StandardCharsets.US_ASCII);
    if (kind.isEmpty() || kind.length() > MOST_KIND || !kind.matches("[a-z0-9-]+")) {
      throw header.unreadable("it names algorithms that this version does not know");
    }
    int wrappedLength = header.number(2);
    if (wrappedLength > MOST_WRAPPED) {
      throw header.unreadable("it gives an impossible length");
    }
    byte[] wrapped = header.take(wrappedLength);
    int nonceAt = header.body();
    if (!kind.equals(source.kind())) {
      throw header.unreadable("it is opened by " + kind + ", not by " + source.kind());
    }
    byte[] key = unwrap(header, source, wrapped, suite);
    try {
      return header.open(suite, key, nonceAt);
    } catch (AEADBadTagException e) {
      throw header.unreadable("it was changed");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] unwrap(
      KeyringHeader header, KeySource source, byte[] wrapped, Suite suite) {
    byte[] key;
    try {
      key = source.unwrap(wrapped);
    } catch (IllegalArgumentException e) {
      throw header.unreadable(String.valueOf(e.getMessage()));
    }
    if (key.length != suite.keyBytes()) {
      Arrays.fill(key, (byte) 0);
      throw header.unreadable("the " + source.kind() + " gave a key of another length");
    }
    return key;
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

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return "input or output failed (" + e.getClass().getSimpleName() + ")";
  }
}
