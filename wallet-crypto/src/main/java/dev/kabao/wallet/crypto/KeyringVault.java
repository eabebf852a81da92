package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.spi.vault.VerifyKey;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A vault whose wrapping keys lie in a keyring file, which a {@link KeySource} unlocks: a
 * passphrase with Argon2id (RFC 9106), a key store, a hardware module, or several people together.
 * {@link KeySources} has them.
 *
 * <p><b>Envelope.</b> The keyring's current wrapping key wraps a random data key for each wallet,
 * bound to the purpose, the suite, the wrapping key's version and the wallet. The data key seals
 * field groups, each bound to the suite, the data key's version, the wallet, the record and the
 * field. Blind indexes and the platform's signing key come from a root of their own in the keyring.
 * Nothing sealed can be read without both the file and what unlocks it: <b>whoever loses either
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
  private final VaultOptions options;
  private final SealingKeys wrappingKeys;
  private final BlindIndexer indexer;
  private final PlatformSigner signer;
  private final Set<KeyringDataKey> handedOut =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Written while holding {@link #handedOut}. */
  private volatile boolean closed;

  /** A vault on copies of these keys; the caller wipes the originals. */
  KeyringVault(Keyring keyring, VaultOptions options) {
    this.options = options;
    this.wrappingKeys = new SealingKeys(keyring, options);
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
    return create(file, KeySources.passphrase(passphrase, options), suite, options);
  }

  /**
   * The same with any key source, which is asked to wrap once.
   *
   * @throws IllegalArgumentException if the engine cannot do the suite
   * @throws WalletException {@code KEYRING_NOT_WRITTEN}, also if there is a file already, and what
   *     the source throws
   */
  public static KeyringVault create(
      Path file, KeySource source, Suite suite, VaultOptions options) {
    Objects.requireNonNull(file, "file");
    options.engine().requireSupports(suite);
    try (Keyring keyring = Keyring.generate(suite, options.random())) {
      KeyringFile.create(file, keyring, source, options);
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
    return open(file, KeySources.passphrase(passphrase, options), options);
  }

  /**
   * The same with any key source, which is asked to unwrap once.
   *
   * @throws IllegalArgumentException if the engine cannot do a suite that the keyring has
   * @throws WalletException {@code KEYRING_UNREADABLE} as above, also if the file is opened by
   *     another kind of source, and what the source throws
   */
  public static KeyringVault open(Path file, KeySource source, VaultOptions options) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(options, "options");
    try (Keyring keyring = KeyringFile.read(file, source)) {
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
    return wrappingKeys.current().suite();
  }

  /**
   * The wrapping keys, to add new ones and take old ones away. Every change reads the file, writes
   * it anew in its place, sealed by a key of its own, and is taken up by this vault once it is on
   * the disk. Other vaults that have the same file open know of it when they are opened anew: a
   * vault that wraps for a store in use must be the one that is changed.
   *
   * @param file the file that this vault was opened from, or a copy; one without the key that this
   *     vault wraps by is refused ({@code KEYRING_NOT_WRITTEN}), since what that wraps would be
   *     lost
   * @param source what opens the file; it is asked at each change, and not closed
   */
  public WrappingKeys wrappingKeys(Path file, KeySource source) {
    return new KeyringKeys(
        Objects.requireNonNull(file, "file"),
        Objects.requireNonNull(source, "source"),
        options,
        wrappingKeys,
        indexer);
  }

  @Override
  public byte[] newDataKey(WalletId wallet) {
    SealingKey wrappingKey = wrappingKeys.current();
    try (DataKeys keys = DataKeys.first(wrappingKey.suite(), options.random())) {
      return wrap(wallet, keys, wrappingKey);
    }
  }

  @Override
  public DataKey unwrap(WalletId wallet, byte[] wrapped) {
    try (DataKeys keys = dataKeys(wallet, wrapped)) {
      return handOut(wallet, keys);
    }
  }

  @Override
  public Optional<byte[]> rewrap(WalletId wallet, byte[] wrapped) {
    SealingKey wrappingKey = wrappingKeys.current();
    if (wrappingKeyOf(wrapped) == wrappingKey.version()) {
      return Optional.empty();
    }
    try (DataKeys keys = dataKeys(wallet, wrapped)) {
      return Optional.of(wrap(wallet, keys, wrappingKey));
    }
  }

  @Override
  public byte[] renewDataKey(WalletId wallet, byte[] wrapped) {
    SealingKey wrappingKey = wrappingKeys.current();
    try (DataKeys before = dataKeys(wallet, wrapped);
        DataKeys keys = before.renewed(wrappingKey.suite(), options.random())) {
      return wrap(wallet, keys, wrappingKey);
    }
  }

  @Override
  public byte[] newestDataKey(WalletId wallet, byte[] wrapped) {
    try (DataKeys keys = dataKeys(wallet, wrapped)) {
      return wrap(wallet, keys.newest(), wrappingKeys.current());
    }
  }

  @Override
  public int wrappingKeyOf(byte[] wrapped) {
    if (!SealedFormat.isSealed(wrapped, SealedFormat.WRAPPED_KEY)) {
      throw Failures.sealBroken();
    }
    return SealedFormat.keyVersion(wrapped);
  }

  @Override
  public int wrappingKey() {
    return wrappingKeys.current().version();
  }

  private static byte[] wrap(WalletId wallet, DataKeys keys, SealingKey wrappingKey) {
    byte[] content = keys.encode(wrappingKey.suite());
    try {
      return wrappingKey.seal(wallet.value(), "", content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private DataKeys dataKeys(WalletId wallet, byte[] wrapped) {
    Objects.requireNonNull(wallet, "wallet");
    requireOpen();
    SealingKey wrappingKey = wrappingKeys.get(wrappingKeyOf(wrapped));
    byte[] content = wrappingKey.open(wallet.value(), "", wrapped);
    try {
      DataKeys keys = DataKeys.decode(content, wrappingKey.suite());
      if (keys == null) {
        throw Failures.sealBroken();
      }
      return keys;
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private DataKey handOut(WalletId wallet, DataKeys keys) {
    byte[] scope = new byte[SealedFormat.SUBJECT_BYTES];
    SealedFormat.putId(scope, 0, wallet.value());
    List<SealingKey> sealingKeys = new ArrayList<>(keys.keys().size());
    for (DataKeys.One one : keys.keys()) {
      sealingKeys.add(
          new SealingKey(
              "data key",
              SealedFormat.VALUE,
              one.suite(),
              one.version(),
              scope,
              one.key(),
              options));
    }
    KeyringDataKey dataKey = new KeyringDataKey(sealingKeys, handedOut);
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
    wrappingKeys.close();
    indexer.close();
    signer.close();
  }

  private void requireOpen() {
    if (closed) {
      throw Failures.closed("vault");
    }
  }
}
