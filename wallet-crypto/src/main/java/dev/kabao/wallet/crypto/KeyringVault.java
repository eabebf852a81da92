package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.spi.vault.VerifyKey;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A vault whose wrapping keys lie in a keyring file, sealed by a passphrase with Argon2id (RFC
 * 9106).
 *
 * <p><b>Envelope.</b> The keyring's current wrapping key wraps a random data key for each wallet,
 * bound to the purpose, the suite, the wrapping key's version and the wallet. The data key seals
 * field groups, each bound to the suite, the data key's version, the wallet, the record and the
 * field. Blind indexes and the platform's signing key come from a root of their own in the keyring.
 * Nothing sealed can be read without both the file and the passphrase: <b>whoever loses either
 * loses the data</b>.
 *
 * <p><b>The platform's signatures</b> are Ed25519 (RFC 8032) in every suite. The key pair belongs
 * to the keyring: it is the same as long as the keyring is, whatever happens to the wrapping keys.
 *
 * <p><b>How often a key may seal.</b> Nonces are random and have 96 bits, for which NIST SP 800-38D
 * section 8.3 allows 2<sup>32</sup> invocations per key; at that number two nonces are equal with a
 * chance of 2<sup>-33</sup>. A data key serves one wallet, which would have to seal a value every
 * second for 136 years. A wrapping key seals once for each wallet, so it serves 4.29 billion
 * wallets before it must be rotated. Nobody counts, because nobody comes near.
 *
 * <p><b>Wiping.</b> {@link #close()} overwrites the keys, those of the data keys handed out too,
 * and buffers that held a key or a passphrase are overwritten after use. What Java does not allow:
 * the garbage collector may have moved an array and left its old content; the ciphers and hashes of
 * the platform and of Bouncy Castle keep some copies that cannot be reached, until they are
 * collected; and a data key that nobody closed is collected unwiped. Keep swap and core dumps off
 * where that matters.
 *
 * <p>Thread-safe. Calls that are under way when it is closed finish properly or fail with {@code
 * CLOSED}. Installs no security provider, and keeps nothing in threads or static fields.
 */
public final class KeyringVault implements Vault {
  private static final int FIRST_DATA_KEY_VERSION = 1;
  private static final int DATA_KEY_AT = 4;

  private final VaultOptions options;
  private final Map<Integer, SealingKey> wrappingKeys = new HashMap<>();
  private final SealingKey current;
  private final BlindIndexer indexer;
  private final PlatformSigner signer;
  private final Set<KeyringDataKey> handedOut =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Written while holding {@link #handedOut}. */
  private volatile boolean closed;

  /** A vault on copies of these keys; the caller wipes the originals. */
  KeyringVault(Keyring keyring, VaultOptions options) {
    this.options = options;
    for (Keyring.WrappingKey key : keyring.wrappingKeys()) {
      wrappingKeys.put(
          key.version(),
          new SealingKey(
              "vault",
              SealedFormat.WRAPPED_KEY,
              key.suite(),
              key.version(),
              new byte[0],
              key.key(),
              options));
    }
    this.current = Objects.requireNonNull(wrappingKeys.get(keyring.current()));
    this.indexer = new BlindIndexer(keyring.indexSuite(), keyring.indexRoot());
    this.signer = PlatformSigner.derive(keyring.indexSuite(), keyring.indexRoot());
  }

  /** The same as the other {@code create} with {@link VaultOptions#defaults()}. */
  public static KeyringVault create(Path file, Secret passphrase, Suite suite) {
    return create(file, passphrase, suite, VaultOptions.defaults());
  }

  /**
   * Makes new keys and writes them to a file that was not there before, for its owner only where
   * the file system knows owners. The file is wholly on the disk when this returns.
   *
   * @param passphrase is not kept, nor closed; Unicode is taken as it is, without normalization
   * @throws IllegalArgumentException if the passphrase is empty or the engine cannot do the suite
   * @throws WalletException {@code KEYRING_NOT_WRITTEN}, also if there is a file already
   */
  public static KeyringVault create(
      Path file, Secret passphrase, Suite suite, VaultOptions options) {
    Objects.requireNonNull(file, "file");
    PassphraseKey.requireNotEmpty(passphrase);
    options.engine().requireSupports(suite);
    try (Keyring keyring = Keyring.generate(suite, options.random())) {
      KeyringFile.create(file, keyring, passphrase, options);
      return new KeyringVault(keyring, options);
    }
  }

  /** The same as the other {@code open} with {@link VaultOptions#defaults()}. */
  public static KeyringVault open(Path file, Secret passphrase) {
    return open(file, passphrase, VaultOptions.defaults());
  }

  /**
   * Opens a keyring file; it is read once and not kept open.
   *
   * @param passphrase is not kept, nor closed
   * @throws IllegalArgumentException if the passphrase is empty, or the engine cannot do a suite
   *     that the keyring has
   * @throws WalletException {@code PASSPHRASE_WRONG} if the passphrase does not open the file or
   *     the file was changed, {@code KEYRING_UNREADABLE} with a reason if it is not there, not a
   *     keyring, cut off, of another format, or sealed with Argon2id parameters outside the bounds
   *     of {@link PassphraseCost}
   */
  public static KeyringVault open(Path file, Secret passphrase, VaultOptions options) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(options, "options");
    PassphraseKey.requireNotEmpty(passphrase);
    try (Keyring keyring = KeyringFile.read(file, passphrase)) {
      keyring.wrappingKeys().forEach(key -> options.engine().requireSupports(key.suite()));
      return new KeyringVault(keyring, options);
    }
  }

  /** The same as the other {@code openOrCreate} with {@link VaultOptions#defaults()}. */
  public static KeyringVault openOrCreate(Path file, Secret passphrase, Suite suite) {
    return openOrCreate(file, passphrase, suite, VaultOptions.defaults());
  }

  /**
   * Opens the file if there is one, else makes it. If several processes do so at once, one makes it
   * and the others open that.
   *
   * @param suite for a new keyring; one that is there keeps its own
   * @throws IllegalArgumentException as {@link #create} and {@link #open} do
   * @throws WalletException as {@link #create} and {@link #open} do
   */
  public static KeyringVault openOrCreate(
      Path file, Secret passphrase, Suite suite, VaultOptions options) {
    if (Files.exists(file)) {
      return open(file, passphrase, options);
    }
    try {
      return create(file, passphrase, suite, options);
    } catch (WalletException e) {
      if (e.code() == ErrorCode.KEYRING_NOT_WRITTEN && Files.exists(file)) {
        return open(file, passphrase, options);
      }
      throw e;
    }
  }

  /** The suite of new data keys. */
  public Suite suite() {
    return current.suite();
  }

  @Override
  public byte[] newDataKey(WalletId wallet) {
    byte[] content = new byte[DATA_KEY_AT + current.suite().keyBytes()];
    byte[] key = new byte[current.suite().keyBytes()];
    try {
      options.random().fill(key);
      ByteBuffer.wrap(content).putInt(FIRST_DATA_KEY_VERSION).put(key);
      return current.seal(wallet.value(), "", content);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(content, (byte) 0);
    }
  }

  @Override
  public DataKey unwrap(WalletId wallet, byte[] wrapped) {
    Objects.requireNonNull(wallet, "wallet");
    requireOpen();
    if (!SealedFormat.isSealed(wrapped, SealedFormat.WRAPPED_KEY)) {
      throw Failures.sealBroken();
    }
    int version = SealedFormat.keyVersion(wrapped);
    SealingKey wrappingKey = wrappingKeys.get(version);
    if (wrappingKey == null) {
      throw Failures.keyMissing(SealedFormat.WRAPPED_KEY, version);
    }
    byte[] content = wrappingKey.open(wallet.value(), "", wrapped);
    try {
      return handOut(wallet, wrappingKey.suite(), content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private DataKey handOut(WalletId wallet, Suite suite, byte[] content) {
    if (content.length != DATA_KEY_AT + suite.keyBytes()) {
      throw Failures.sealBroken();
    }
    byte[] scope = new byte[SealedFormat.SUBJECT_BYTES];
    SealedFormat.putId(scope, 0, wallet.value());
    byte[] key = Arrays.copyOfRange(content, DATA_KEY_AT, content.length);
    int version = ByteBuffer.wrap(content).getInt();
    SealingKey sealingKey =
        new SealingKey("data key", SealedFormat.VALUE, suite, version, scope, key, options);
    Arrays.fill(key, (byte) 0);
    KeyringDataKey dataKey = new KeyringDataKey(sealingKey, handedOut);
    synchronized (handedOut) {
      if (closed) {
        dataKey.wipe();
        throw Failures.closed("vault");
      }
      handedOut.add(dataKey);
    }
    return dataKey;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if {@code purpose} is empty
   */
  @Override
  public byte[] blindIndex(String purpose, Secret value) {
    if (purpose.isEmpty()) {
      throw new IllegalArgumentException("A blind index needs a purpose.");
    }
    return indexer.index(purpose, value);
  }

  @Override
  public VerifyKey verifyKey() {
    return signer.verifyKey();
  }

  @Override
  public byte[] sign(byte[] message) {
    return signer.sign(message);
  }

  /** {@inheritDoc} It knows all of {@link VerifyKey}'s table. */
  @Override
  public boolean verify(VerifyKey key, byte[] message, byte[] signature) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(signature, "signature");
    requireOpen();
    return Signatures.verify(key, message, signature);
  }

  /** Wipes the keyring's keys and the data keys handed out; all of them are closed afterwards. */
  @Override
  public void close() {
    List<KeyringDataKey> dataKeys;
    synchronized (handedOut) {
      closed = true;
      dataKeys = new ArrayList<>(handedOut);
      handedOut.clear();
    }
    dataKeys.forEach(KeyringDataKey::wipe);
    wrappingKeys.values().forEach(SealingKey::close);
    indexer.close();
    signer.close();
  }

  private void requireOpen() {
    if (closed) {
      throw Failures.closed("vault");
    }
  }
}
