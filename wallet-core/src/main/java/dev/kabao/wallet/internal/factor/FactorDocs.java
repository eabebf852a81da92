package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.internal.doc.FactorsBody;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A wallet's factors at rest. Names and keys are sealed with the wallet's data key: see {@link
 * FactorFields}.
 */
final class FactorDocs {
  /** How often a change is tried again that others overtook. */
  static final int TRIES = 200;

  private final Platform platform;
  private final WalletDocs wallets;

  FactorDocs(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /**
   * A wallet's factors as they were read; those whose time to be confirmed is over are left out.
   */
  record Known(WalletId wallet, Optional<Stored<FactorsBody>> stored, FactorsBody body) {

    Optional<Item> find(UUID factor) {
      return body.items().stream().filter(item -> item.id().equals(factor)).findFirst();
    }

    List<Item> active() {
      return body.items().stream().filter(Item::isActive).toList();
    }

    Optional<Item> active(UUID factor, FactorKind kind) {
      return find(factor).filter(item -> item.isActive() && item.kind() == kind);
    }

    List<Item> active(FactorKind kind) {
      return active().stream().filter(item -> item.kind() == kind).toList();
    }
  }

  Known known(WalletId wallet) {
    Optional<Stored<FactorsBody>> stored = platform.find(FactorsBody.class, wallet.value());
    long now = platform.clock().millis();
    FactorsBody body = stored.map(Stored::body).orElse(FactorsBody.NONE);
    List<Item> live =
        body.items().stream().filter(item -> item.isActive() || now < item.until()).toList();
    return new Known(wallet, stored, body.only(live));
  }

  /** The wallet that has the passkey with this blind index of its credential id. */
  Optional<Known> ofCredential(byte[] lookup) {
    IndexRange range =
        IndexRange.exactly(Json.collectionOf(FactorsBody.class), FactorFields.CREDENTIAL, lookup);
    return platform.store().findByIndex(range, Optional.empty(), 1).items().stream()
        .findFirst()
        .map(Document::id)
        .map(id -> known(new WalletId(id)));
  }

  /** Commits a change of what was read; stale if others were first. */
  CommitOutcome commit(
      Known known,
      FactorsBody after,
      Optional<RequestClaim> claim,
      List<DocumentWrite> others,
      List<Event> events) {
    List<IndexEntry> index = FactorFields.index(after);
    List<DocumentWrite> writes = new ArrayList<>(others);
    writes.add(
        known.stored().isPresent()
            ? known.stored().get().replace(after, index)
            : Stored.create(known.wallet().value(), after, index, Optional.empty()));
    return platform
        .committer()
        .commit(new Commit(platform.clock().instant(), claim, writes, List.of(), events));
  }

  /** The wallet's data key; the caller closes it. */
  DataKey key(WalletId wallet) {
    return wallets.dataKey(platform.get(WalletBody.class, wallet.value()));
  }

  static byte[] sealName(DataKey key, UUID factor, String name) {
    return key.seal(FactorFields.name(factor), name.getBytes(StandardCharsets.UTF_8));
  }

  static String openName(DataKey key, Item item) {
    return text(key.open(FactorFields.name(item.id()), item.name()));
  }

  static byte[] sealSecret(DataKey key, UUID factor, FactorKind kind, String secret) {
    return key.seal(FactorFields.secret(factor, kind), secret.getBytes(StandardCharsets.UTF_8));
  }

  static String openSecret(DataKey key, Item item) {
    return text(key.open(FactorFields.secret(item.id(), item.kind()), item.secret()));
  }

  private static String text(byte[] plain) {
    try {
      return new String(plain, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
