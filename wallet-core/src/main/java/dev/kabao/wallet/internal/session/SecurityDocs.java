package dev.kabao.wallet.internal.session;

import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What guards a wallet, as one document that may not be there yet. */
public final class SecurityDocs {
  private SecurityDocs() {}

  /** How often all sessions of a wallet were ended. */
  static long signOuts(Platform platform, WalletId wallet) {
    return platform
        .find(SecurityBody.class, wallet.value())
        .map(stored -> stored.body().signOuts())
        .orElse(0L);
  }

  /** The write of a change. */
  public static DocumentWrite write(
      WalletId wallet, Optional<Stored<SecurityBody>> known, UnaryOperator<SecurityBody> change) {
    return known.isPresent()
        ? known.get().replace(change.apply(known.get().body()), List.of())
        : Stored.create(
            wallet.value(), change.apply(SecurityBody.NONE), List.of(), Optional.empty());
  }
}
