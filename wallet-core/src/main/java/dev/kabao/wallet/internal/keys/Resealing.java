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
    UUID owner = kind.owner().apply(stored.body());
    if (owner == null) {
      return Optional.empty();
    }
    // After the document: the keys of now open whatever it was sealed with.
    Stored<WalletBody> wallet = platform.get(WalletBody.class, owner);
    if (wallet.body().isErased()) {
      return Optional.empty();
    }
    try (DataKey key = wallets.dataKey(wallet)) {
      T body = stored.body();
      boolean changed = false;
      for (SealedField<T> field : kind.fields()) {
        byte[] value = field.get().apply(body);
        if (value != null && !key.isNewest(value)) {
          FieldRef place = new FieldRef(stored.id(), field.field());
          body = field.with().apply(body, WalletDocs.reseal(key, place, value));
          changed = true;
        }
      }
      if (!changed) {
        return Optional.empty();
      }
      Stored<T> after = new Stored<>(stored.id(), stored.version(), body);
      return Optional.of(stored.replace(body, kind.index().apply(after)));
    }
  }
}
