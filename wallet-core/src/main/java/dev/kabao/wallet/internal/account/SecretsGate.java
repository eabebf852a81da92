package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.internal.factor.FactorGate;
import dev.kabao.wallet.internal.factor.FactorGate.Gate;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Factor;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets secrets be changed, as the policy says: {@link FactorGate} under a request's own step-up.
 */
final class SecretsGate {
  private final FactorGate gate;

  SecretsGate(Platform platform, Acting acting) {
    this.gate = new FactorGate(platform, acting);
  }

  /**
   * Whether a change may be made.
   *
   * @param shut what to answer, if it may not
   * @param uses the writes for the change's own commit, if it may
   */
  record Way(Optional<ChangeResult> shut, Supplier<List<DocumentWrite>> uses) {
    static Way shut(ChangeResult result) {
      return new Way(Optional.of(result), List::of);
    }
  }

  /**
   * Asks for one change.
   *
   * @param claim the request, to all of which its step-up is bound
   * @param proven what the request's own proof shows, if it is right
   */
  Way ask(ActKind kind, RequestClaim claim, Set<Factor> proven) {
    HexFormat hex = HexFormat.of();
    UUID stepUp =
        NamedIds.of(
            "secret-step-up", hex.formatHex(claim.key()), hex.formatHex(claim.contentHash()));
    Gate way = gate.ask(kind, stepUp, proven);
    if (way instanceof Gate.Shut shut) {
      return Way.shut(new ChangeResult.NeedsFactors(shut.stepUp()));
    }
    if (way instanceof Gate.Denied denied) {
      return Way.shut(new ChangeResult.Denied(denied.reasons()));
    }
    Gate.Open open = (Gate.Open) way;
    return new Way(Optional.empty(), () -> gate.uses(open, stepUp));
  }
}
