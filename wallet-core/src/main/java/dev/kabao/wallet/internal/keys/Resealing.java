package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.person.PersonalDoc;
import dev.kabao.wallet.internal.person.PersonalDocs;
import dev.kabao.wallet.internal.person.SealedField;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals by a wallet's newest data key what an older one has sealed, in every kind of document. */
final class Resealing {
  private final Platform platform;
  private final WalletDocs wallets;
  private final PersonalDocs kinds;

  Resealing(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.kinds = new PersonalDocs(platform);
  }

  /** A walk for each kind of document with something sealed in it. */
  List<Walk<?>> walks() {
    List<Walk<?>> walks = new ArrayList<>();
    for (PersonalDoc<?> kind : kinds.all()) {
      if (!kind.fields().isEmpty()) {
        walks.add(walk(kind));
      }
    }
    return walks;
  }

  private <T extends Body> Walk<T> walk(PersonalDoc<T> kind) {
    return new Walk<>(kind.type(), stored -> resealed(kind, stored));
  }

  private <T extends Body> Optional<DocumentWrite> resealed(PersonalDoc<T> kind, Stored<T> stored) {
    UUID owner = kind.owner().apply(stored);
    if (owner == null) {
      return Optional.empty();
    }
    // After the document: the keys of now open whatever it was sealed with.
    Stored<WalletBody> wallet = platform.get(WalletBody.class, owner);
    if (wallet.body().isErased()) {
      return Optional.empty();
    }
    try (DataKey key = wallets.dataKey(wallet)) {
      Stored<T> after = stored;
      Anew anew = new Anew(key);
      for (SealedField<T> field : kind.fields()) {
        T body = field.each().changed(after, anew);
        after = new Stored<>(stored.id(), stored.version(), body);
      }
      return anew.didSeal
          ? Optional.of(stored.replace(after.body(), kind.index().apply(after)))
          : Optional.empty();
    }
  }

  /** Seals what the newest key has not sealed. Confined to one thread. */
  private static final class Anew implements SealedField.Change {
    private final DataKey key;
    private boolean didSeal;

    Anew(DataKey key) {
      this.key = key;
    }

    @Override
    public byte[] of(FieldRef place, byte[] value) {
      if (key.isNewest(value)) {
        return value;
      }
      didSeal = true;
      return WalletDocs.reseal(key, place, value);
    }
  }
}
