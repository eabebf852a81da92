package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.doc.KeyCheckBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.spi.store.Commit;
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
 */
public final class KeyCheck {
  private static final UUID ID = new UUID(0, 1);
  private static final int V = 1;

  private KeyCheck() {}

  /**
   * Marks a new store, and compares the mark of any other.
   *
   * @throws WalletException {@code KEYRING_MISMATCH} if the store was marked by another keyring
   */
  public static void require(Platform platform) {
    byte[] mark = mark(platform);
    Optional<Stored<KeyCheckBody>> found = platform.find(KeyCheckBody.class, ID);
    if (found.isEmpty()) {
      write(platform, mark);
      found = platform.find(KeyCheckBody.class, ID);
    }
    if (!Arrays.equals(mark, found.orElseThrow().body().mark())) {
      throw new WalletException(ErrorCode.KEYRING_MISMATCH);
    }
  }

  private static byte[] mark(Platform platform) {
    try (Secret text = Secret.of("kabao")) {
      return platform.vault().blindIndex("key-check", text);
    }
  }

  private static void write(Platform platform, byte[] mark) {
    KeyCheckBody body = new KeyCheckBody(V, mark, Map.of());
    // Stale: another platform on the same store was first; its mark is compared like any other.
    platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(),
                Optional.empty(),
                List.of(Stored.create(ID, body, List.of(), Optional.empty())),
                List.of(),
                List.of()));
  }
}
