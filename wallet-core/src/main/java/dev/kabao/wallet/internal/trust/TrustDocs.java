package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The claims and commits of the register and of complaints. */
final class TrustDocs {
  private final Platform platform;

  TrustDocs(Platform platform) {
    this.platform = platform;
  }

  /** The claim of a request about a payee; all that it says is public. */
  RequestClaim claim(RequestId requestId, String payee, UUID subject, String... content) {
    Objects.requireNonNull(requestId, "requestId");
    StringBuilder text = new StringBuilder();
    for (String part : content) {
      text.append(part.length()).append(':').append(part);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return Requests.claim(NamedIds.ofPayee(payee), requestId, bytes, subject);
  }

  /** What a request has led to before; empty if it is new. */
  Optional<UUID> earlier(RequestClaim claim) {
    Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
    earlier.ifPresent(replayed -> Requests.requireSame(claim, replayed));
    return earlier.map(CommitOutcome.Replayed::subject);
  }

  /**
   * Commits.
   *
   * @return the subject of the request, whichever call carried it out; empty if somebody else has
   *     written one of the documents meanwhile
   */
  Optional<UUID> commit(
      RequestClaim claim, String payee, List<DocumentWrite> writes, String event, UUID subject) {
    WalletId owner = new WalletId(Verdicts.wallet(payee).orElseGet(() -> NamedIds.ofPayee(payee)));
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(
                    platform.clock().instant(),
                    Optional.of(claim),
                    writes,
                    List.of(),
                    List.of(new Event(event, owner, subject))));
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      Requests.requireSame(claim, replayed);
      return Optional.of(replayed.subject());
    }
    return outcome instanceof CommitOutcome.Applied
        ? Optional.of(claim.subject())
        : Optional.empty();
  }
}
