package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.internal.doc.FactorsBody;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where the sealed values of factors belong, and the keys under which factors are found. */
public final class FactorFields {
  /** Wallets, by blind index of a passkey's credential id. */
  static final String CREDENTIAL = "credential";

  private FactorFields() {}

  /** Where a factor's name belongs. */
  public static FieldRef name(UUID factor) {
    return new FieldRef(factor, "name");
  }

  /**
   * Where that belongs by which a factor is checked. The field names the kind: who writes into the
   * store cannot put a key of their own there.
   */
  public static FieldRef secret(UUID factor, FactorKind kind) {
    return new FieldRef(factor, "factor-" + kind);
  }

  /** All keys of a wallet's factors. */
  public static List<IndexEntry> index(FactorsBody body) {
    List<IndexEntry> index = new ArrayList<>();
    for (Item item : body.items()) {
      byte[] lookup = item.lookup();
      if (lookup != null) {
        index.add(new IndexEntry(CREDENTIAL, lookup, true));
      }
    }
    return List.copyOf(index);
  }
}
