package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the checks of all kinds of factors have in common. */
final class Checks {
  /**
   * For signatures, which nobody guesses: they are slowed down, so that they cost little, and never
   * shut out.
   */
  static final ThrottleRules SIGNATURES =
      new ThrottleRules(
          10, Duration.ofSeconds(1), Duration.ofMinutes(1), Integer.MAX_VALUE, Duration.ofHours(1));

  /** What kinds of guesses are counted under, before the kind of factor. */
  static final String PREFIX = "factor-";

  private final Platform platform;
  private final WalletId wallet;
  private final FactorDocs docs;
  private final Throttle throttle;

  Checks(Platform platform, WalletId wallet, FactorDocs docs) {
    this.platform = platform;
    this.wallet = wallet;
    this.docs = docs;
    this.throttle = new Throttle(platform);
  }

  /** What a check came to. */
  sealed interface Check {
    /** The proof is good, and used up. */
    record Good(Set<Factor> shown) implements Check {}

    /** It is not. */
    record Bad(ShowResult.Refused why) implements Check {
      static Bad because(ProofRefusal reason) {
        return new Bad(ShowResult.Refused.because(reason));
      }
    }
  }

  /** Whether there is such a factor to guess at; what there is not is not counted. */
  boolean has(UUID factor, FactorKind kind) {
    return docs.known(wallet).active(factor, kind).isPresent();
  }

  /** The set of recovery codes, if there is one. */
  Optional<UUID> recoverySet() {
    return docs.known(wallet).active(FactorKind.RECOVERY_CODES).stream().map(Item::id).findFirst();
  }

  /** Looks at a guess only if one may be looked at now, which is counted before. */
  Check throttled(String kind, String factor, ThrottleRules rules, Supplier<Check> look) {
    byte[] key = key(wallet, factor);
    if (throttle.take(PREFIX + kind, key, rules) instanceof Throttle.Turn.Refused refused) {
      return new Check.Bad(
          new ShowResult.Refused(
              ProofRefusal.TOO_OFTEN, OptionalInt.empty(), Optional.of(refused.until())));
    }
    Check check = look.get();
    if (check instanceof Check.Good) {
      throttle.forgive(PREFIX + kind, key);
    }
    return check;
  }

  /** Under what guesses at a factor are counted. */
  static byte[] key(WalletId wallet, String factor) {
    return (wallet + "|" + factor).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * What to write of a proof, decided by the factors as they were read.
   *
   * @param check what the check came to, once the item is written
   * @param item the factor after it; empty if nothing is to be written
   * @param events the facts that this makes true
   */
  record Step(Check check, Optional<Item> item, List<Event> events) {
    static Step bad(ProofRefusal reason) {
      return new Step(Check.Bad.because(reason), Optional.empty(), List.of());
    }

    static Step good(Set<Factor> shown, Item item) {
      return new Step(new Check.Good(shown), Optional.of(item), List.of());
    }
  }

  /** Decides and writes, again if others were first: what was used is written before it is told. */
  Check decided(Function<FactorDocs.Known, Step> decide) {
    for (int i = 0; i < FactorDocs.TRIES; i++) {
      FactorDocs.Known known = docs.known(wallet);
      Step step = decide.apply(known);
      if (step.item().isEmpty()) {
        return step.check();
      }
      CommitOutcome outcome =
          docs.commit(
              known,
              known.body().with(step.item().get()),
              Optional.empty(),
              List.of(),
              step.events());
      if (outcome instanceof CommitOutcome.Applied) {
        return step.check();
      }
    }
    throw Platform.contention("factor");
  }

  /** A proof that is good, but whose counter does not go on: there may be two of the factor. */
  Step cloned(Item item) {
    UUID id = item.id();
    return new Step(
        Check.Bad.because(ProofRefusal.COUNTER_BACK),
        Optional.of(item.cloned(platform.clock().millis())),
        List.of(new Event("factor.clone-suspected", wallet, id)));
  }
}
