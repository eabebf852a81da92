package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims of what people ask for here. The content is hashed with the vault's key: names, numbers
 * and what things are for must not be found by trying.
 */
final class BillClaims {
  private static final String PURPOSE = "bill-claim";

  private final Platform platform;
  private final UUID wallet;

  BillClaims(Platform platform, UUID wallet) {
    this.platform = platform;
    this.wallet = wallet;
  }

  /** The claim of a request; {@code content} is compared with that of a request of the same id. */
  RequestClaim of(RequestId id, UUID subject, String... content) {
    Objects.requireNonNull(id, "requestId");
    StringBuilder text = new StringBuilder();
    for (String part : content) {
      // The lengths make it plain where one part ends.
      text.append(part.length()).append(':').append(part);
    }
    try (Secret secret = Secret.of(text)) {
      return Requests.claim(wallet, id, platform.vault().blindIndex(PURPOSE, secret), subject);
    }
  }

  /**
   * What the same request was carried out on before, if it was.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if it asked for
   *     something else
   */
  Optional<UUID> earlier(RequestClaim claim) {
    Optional<CommitOutcome.Replayed> replayed = platform.store().findClaim(claim.key());
    replayed.ifPresent(found -> Requests.requireSame(claim, found));
    return replayed.map(CommitOutcome.Replayed::subject);
  }
}
