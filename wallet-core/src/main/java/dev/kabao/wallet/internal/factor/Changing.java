package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;

/** Names and removes factors. */
final class Changing {
  private static final int MAX_NAME = 40;

  private final Platform platform;
  private final WalletId wallet;
  private final FactorDocs docs;
  private final FactorGate gate;

  Changing(Platform platform, Acting acting) {
    this.platform = platform;
    this.wallet = acting.wallet();
    this.docs = new FactorDocs(platform);
    this.gate = new FactorGate(platform, acting);
  }

  void name(RequestId requestId, FactorId factor, String name) {
    if (name.isBlank()
        || name.codePointCount(0, name.length()) > MAX_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "A name has 1 to 40 characters, none of them a control character.");
    }
    Asked asked =
        Asked.of(
            platform, wallet, requestId, factor.value(), List.of("name", factor.toString(), name));
    try (DataKey key = docs.key(wallet)) {
      for (int i = 0; i < FactorDocs.TRIES; i++) {
        FactorDocs.Known known = docs.known(wallet);
        if (asked.before(platform).isPresent()) {
          return;
        }
        Item named = own(known, factor).named(FactorDocs.sealName(key, factor.value(), name));
        CommitOutcome outcome =
            docs.commit(
                known,
                known.body().with(named),
                Optional.of(asked.claim()),
                List.of(),
                List.of(new Event("factor.named", wallet, factor.value())));
        if (outcome instanceof CommitOutcome.Applied) {
          return;
        }
      }
    }
    throw Platform.contention("factor");
  }

  RevokeResult revoke(RequestId requestId, FactorId factor) {
    Asked asked =
        Asked.of(platform, wallet, requestId, factor.value(), List.of("revoke", factor.toString()));
    try (DataKey key = docs.key(wallet)) {
      for (int i = 0; i < FactorDocs.TRIES; i++) {
        FactorDocs.Known known = docs.known(wallet);
        if (asked.before(platform).isPresent()) {
          return new RevokeResult.Revoked();
        }
        Item item = own(known, factor);
        List<DocumentWrite> uses = List.of();
        if (item.isActive()) {
          FactorGate.Gate way = gate.ask(ActKind.REVOKE_FACTOR, asked.stepUp(), known, key);
          if (way instanceof FactorGate.Gate.Shut shut) {
            return new RevokeResult.NeedsFactors(shut.stepUp());
          }
          if (way instanceof FactorGate.Gate.Denied denied) {
            return new RevokeResult.Denied(denied.reasons());
          }
          uses = ((FactorGate.Gate.Open) way).uses();
        }
        CommitOutcome outcome =
            docs.commit(
                known,
                known
                    .body()
                    .only(
                        known.body().items().stream()
                            .filter(other -> !other.id().equals(factor.value()))
                            .toList()),
                Optional.of(asked.claim()),
                uses,
                List.of(new Event("factor.revoked", wallet, factor.value())));
        if (outcome instanceof CommitOutcome.Applied) {
          return new RevokeResult.Revoked();
        }
      }
    }
    throw Platform.contention("factor");
  }

  private static Item own(FactorDocs.Known known, FactorId factor) {
    return known
        .find(factor.value())
        .orElseThrow(() -> Platform.notFound("factor", factor.toString()));
  }
}
