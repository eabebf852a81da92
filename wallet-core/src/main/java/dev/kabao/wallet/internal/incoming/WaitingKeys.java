package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/** The data keys of bank transfers that wait for a person. */
public final class WaitingKeys {
  private WaitingKeys() {}

  /** The write that wraps a transfer's key by the wrapping key of now, if that is to be done. */
  public static Optional<DocumentWrite> rewrapped(
      Platform platform, Stored<IncomingBody> transfer) {
    byte[] dataKey = transfer.body().dataKey();
    if (dataKey == null) {
      return Optional.empty();
    }
    return platform
        .vault()
        .rewrap(new WalletId(transfer.id()), dataKey)
        .map(
            wrapped ->
                transfer.replace(
                    transfer.body().rewrapped(wrapped), Transfers.index(transfer.body())));
  }
}
