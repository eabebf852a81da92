package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.KeyCheckBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Ties a store to its keyring. Without it, a keyring that was lost and silently made anew would
 * find no phone and no card that is there already, and let each be taken twice.
 *
 * <p>The mark also tells whether the store has a journal. A store of before gets one over what is
 * there, and the mark with it; were the same done for any store without a journal, whoever removed
 * it could have all changes signed. Nobody without the key can make either mark.
 */
public final class KeyCheck {
  private static final UUID ID = new UUID(0, 1);
  private static final int V = 1;
  private static final String PURPOSE = "key-check-journal";
  private static final String PURPOSE_BEFORE_JOURNALS = "key-check";

  private KeyCheck() {}

  /**
   * Marks a new store, and compares the mark of any other. When it returns, the store has a
   * journal.
   *
   * @throws WalletException {@code KEYRING_MISMATCH} if the store was marked by another keyring;
   *     {@code STORE_DAMAGED} if its mark or its journal was removed
   */
  public static void require(Platform platform) {
    byte[] mark = mark(platform, PURPOSE);
    // Before the mark: another platform that makes the same store new writes both together.
    boolean hasJournal = platform.store().journalHead().isPresent();
    boolean used =
        hasJournal
            || !platform.store().events(0, 1).isEmpty()
            || platform.store().count(Json.collectionOf(WalletBody.class)) > 0;
    Optional<Stored<KeyCheckBody>> found = platform.find(KeyCheckBody.class, ID);
    if (found.isEmpty()) {
      if (used) {
        throw damaged("its key mark was removed");
      }
      write(platform, mark);
      found = platform.find(KeyCheckBody.class, ID);
      hasJournal = true;
    }
    Stored<KeyCheckBody> kept = found.orElseThrow();
    if (Arrays.equals(mark, kept.body().mark())) {
      if (!hasJournal && platform.store().journalHead().isEmpty()) {
        throw damaged("its journal was removed");
      }
      return;
    }
    if (!Arrays.equals(mark(platform, PURPOSE_BEFORE_JOURNALS), kept.body().mark())) {
      throw new WalletException(ErrorCode.KEYRING_MISMATCH);
    }
    // The first commit begins the journal. From then on nobody can say that there was none.
    commit(platform, List.of(kept.replace(body(mark), List.of())));
  }

  private static byte[] mark(Platform platform, String purpose) {
    try (Secret text = Secret.of("kabao")) {
      return platform.vault().blindIndex(purpose, text);
    }
  }

  private static WalletException damaged(String reason) {
    return new WalletException(
        ErrorCode.STORE_DAMAGED, Map.of("store", "of this platform", "reason", reason));
  }

  private static void write(Platform platform, byte[] mark) {
    // Stale: another platform on the same store was first; its mark is compared like any other.
    commit(platform, List.of(Stored.create(ID, body(mark), List.of(), Optional.empty())));
  }

  private static KeyCheckBody body(byte[] mark) {
    return new KeyCheckBody(V, mark, Map.of());
  }

  private static void commit(Platform platform, List<DocumentWrite> writes) {
    platform
        .committer()
        .commit(
            new Commit(platform.clock().instant(), Optional.empty(), writes, List.of(), List.of()));
  }
}
