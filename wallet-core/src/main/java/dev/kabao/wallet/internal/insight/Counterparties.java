package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.doc.CounterpartyBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Those whom only a file or the person named. A name may be a person's: sums are kept under a keyed
 * hash of it that is different in each wallet, and the name itself is sealed. Thread-safe.
 */
public final class Counterparties {
  /** The sealed field. */
  public static final String FIELD = "counterparty";

  private static final int HASH_BYTES = 12;

  private final Platform platform;

  /** Those of one platform. */
  public Counterparties(Platform platform) {
    this.platform = platform;
  }

  /** Who stands for a name in sums; nobody in particular for a blank one. */
  public Counted.Other other(UUID wallet, String name) {
    String folded = Hint.folded(name);
    if (folded.isEmpty()) {
      return Counted.Other.NOBODY;
    }
    try (Secret secret = Secret.of(wallet + " " + folded)) {
      byte[] hash = platform.vault().blindIndex(FIELD, secret);
      return Counted.Other.hash(HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES)));
    }
  }

  /** What to write so that the name can be shown; empty if it is there, or nobody is named. */
  public Optional<DocumentWrite> write(
      UUID wallet, Counted.Other other, String name, SealedTexts texts) {
    UUID id = id(wallet, other.key());
    if (!other.named() || platform.find(CounterpartyBody.class, id).isPresent()) {
      return Optional.empty();
    }
    byte[] sealed = texts.seal(id, FIELD, name.strip());
    return Optional.of(
        Stored.create(
            id, CounterpartyBody.of(wallet, sealed), java.util.List.of(), Optional.of(wallet)));
  }

  /** The document of a hash. */
  Optional<Stored<CounterpartyBody>> find(UUID wallet, String hash) {
    return platform.find(CounterpartyBody.class, id(wallet, hash));
  }

  private static UUID id(UUID wallet, String hash) {
    return NamedIds.of("counterparty", wallet.toString(), hash);
  }
}
