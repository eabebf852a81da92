package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A request about factors. What it says may be personal, so it is hashed with the vault's key.
 *
 * @param claim lets it be carried out once
 * @param stepUp the id of the step-up that is bound to all of it
 */
record Asked(RequestClaim claim, UUID stepUp) {

  static Asked of(
      Platform platform, WalletId wallet, RequestId id, UUID subject, List<String> content) {
    Objects.requireNonNull(id, "requestId");
    StringBuilder text = new StringBuilder();
    // The length before each part: no two requests read the same.
    content.forEach(part -> text.append(part.length()).append(':').append(part));
    try (Secret value = Secret.of(text)) {
      byte[] hash = platform.vault().blindIndex("factor-request", value);
      return new Asked(
          Requests.claim(wallet.value(), id, hash, subject),
          NamedIds.of(
              "factor-step-up", wallet.toString(), id.value(), HexFormat.of().formatHex(hash)));
    }
  }

  /**
   * What the request brought about before, if it was carried out.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if its id was used for
   *     something else
   */
  Optional<UUID> before(Platform platform) {
    Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
    earlier.ifPresent(replayed -> Requests.requireSame(claim, replayed));
    return earlier.map(CommitOutcome.Replayed::subject);
  }
}
