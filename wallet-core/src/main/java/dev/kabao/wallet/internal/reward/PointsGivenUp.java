package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LotsBody;
import dev.kabao.wallet.internal.platform.Closing;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives up a wallet's points in the commit that closes it: an account that is closed holds nothing.
 * A wallet that owes points stays open. Otherwise points could be earned by a payment, given to
 * another wallet and kept there when the payment is refunded and the wallet closed.
 */
public final class PointsGivenUp implements Closing {
  private static final int PAGE = 100;

  private final Platform platform;

  /** For the wallets of one platform. */
  public PointsGivenUp(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Optional<AccountId> of(
      WalletId wallet, long now, List<DocumentWrite> documents, List<Transfer> transfers) {
    UUID id = platform.ids().next();
    PointsInHand points =
        new PointsInHand(
            platform,
            wallet.value(),
            now,
            () -> new TransferId(id, transfers.size()),
            transfers::add);
    for (String programme : programmes(wallet)) {
      if (points.giveUp(programme) > 0) {
        return Optional.of(PointsFlow.wallet(wallet.value(), programme));
      }
    }
    documents.addAll(points.finish());
    return Optional.empty();
  }

  private List<String> programmes(WalletId wallet) {
    List<String> programmes = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform
              .store()
              .findByStream(Json.collectionOf(LotsBody.class), wallet.value(), after, PAGE);
      page.items()
          .forEach(
              document -> programmes.add(Json.read(LotsBody.class, document).body().programme()));
      after = page.next();
    } while (after.isPresent());
    return programmes;
  }
}
