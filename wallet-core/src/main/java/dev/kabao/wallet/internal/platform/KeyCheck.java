package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.doc.KeyCheckBody;
import dev.kabao.wallet.internal.doc.Stored;
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
 * <p>The mark also tells whether the store had a journal from its first day. A store of before gets
 * one over what is there; were the same done for any store without a journal, whoever removed it
 * could have all changes signed. Nobody without the key can make the other mark.
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
    boolean used = hasJournal || !platform.store().events(0, 1).isEmpty();
    Optional<Stored<KeyCheckBody>> found = platform.find(KeyCheckBody.class, ID);
    if (found.isEmpty()) {
      if (used) {
        throw damaged("its key mark was removed");
      }
      write(platform, mark);
      found = platform.find(KeyCheckBody.class, ID);
      hasJournal = true;
    }
    byte[] kept = found.orElseThrow().body().mark();
    boolean fromTheFirstDay = Arrays.equals(mark, kept);
    if (!fromTheFirstDay && !Arrays.equals(mark(platform, PURPOSE_BEFORE_JOURNALS), kept)) {
      throw new WalletException(ErrorCode.KEYRING_MISMATCH);
    }
    if (!hasJournal && platform.store().journalHead().isEmpty()) {
      if (fromTheFirstDay) {
        throw damaged("its journal was removed");
      }
      commit(platform, List.of());
    }
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
    KeyCheckBody body = new KeyCheckBody(V, mark, Map.of());
    // Stale: another platform on the same store was first; its mark is compared like any other.
    commit(platform, List.of(Stored.create(ID, body, List.of(), Optional.empty())));
  }

  private static void commit(Platform platform, List<DocumentWrite> writes) {
    platform
        .committer()
        .commit(
            new Commit(platform.clock().instant(), Optional.empty(), writes, List.of(), List.of()));
  }
}
