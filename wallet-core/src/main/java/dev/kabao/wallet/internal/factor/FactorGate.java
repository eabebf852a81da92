package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.StepUpBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.risk.Judge;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets what guards a wallet be changed, as the policy says. While there are factors, a change of
 * them takes a step-up whatever the policy says: something shown for this very change, and two
 * kinds of factors in all, as far as the person can show so many. And no first factor, password or
 * PIN is set by a session that was opened a while ago, without anything shown anew, if anything can
 * be. So neither an open session nor what was phished at its beginning is enough to put a
 * stranger's key there.
 */
public final class FactorGate {
  private static final int KINDS = 2;
  private static final RiskReason REASON =
      new RiskReason(
          "FACTORS_CHANGE",
          new LocalText(
              "Ways to sign in are about to change. Show first that it is you.",
              "即将变更验证方式，请先验证您的身份。"));

  private final Platform platform;
  private final Acting acting;
  private final FactorDocs docs;
  private final Judge judge;
  private final StepUps stepUps;

  /** The gate of the wallet that {@code acting} is signed in to. */
  public FactorGate(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.docs = new FactorDocs(platform);
    this.judge = new Judge(platform);
    this.stepUps = new StepUps(platform);
  }

  /** Whether a change may be made. */
  public sealed interface Gate {
    /**
     * It may.
     *
     * @param uses the writes that use the step-up up, for the change's own commit
     */
    record Open(List<DocumentWrite> uses) implements Gate {}

    /** It may not. */
    record Denied(List<RiskReason> reasons) implements Gate {}

    /** More has to be shown first. */
    record Shut(StepUp stepUp) implements Gate {}
  }

  /**
   * Whether a secret may be changed.
   *
   * @param stepUp the id of the step-up that is bound to all of the change
   * @param proven what the change's own proof shows, which is looked at once the gate is open
   */
  public Gate ask(ActKind kind, UUID stepUp, Set<Factor> proven) {
    try (DataKey key = docs.key(acting.wallet())) {
      return ask(kind, stepUp, proven, 1, docs.known(acting.wallet()), key);
    }
  }

  /** The writes that use a step-up up, as it is now, if the gate had opened by one. */
  public List<DocumentWrite> uses(Gate.Open open, UUID stepUp) {
    if (open.uses().isEmpty()) {
      return List.of();
    }
    long now = platform.clock().millis();
    return stepUps
        .find(stepUp)
        .filter(found -> found.body().isOpenAt(now))
        .map(found -> List.of(StepUps.use(found, now)))
        .orElseThrow(() -> Platform.contention("step-up"));
  }

  /** Whether a factor may be changed. */
  Gate ask(ActKind kind, UUID stepUp, FactorDocs.Known known, DataKey key) {
    int least = known.active().isEmpty() ? 1 : KINDS;
    return ask(kind, stepUp, Set.of(), least, known, key);
  }

  private Gate ask(
      ActKind kind,
      UUID stepUp,
      Set<Factor> proven,
      int least,
      FactorDocs.Known known,
      DataKey key) {
    Act act = Act.of(kind, acting.wallet());
    Verdict verdict = judge.judge(act, acting);
    if (verdict instanceof Verdict.Deny deny) {
      return new Gate.Denied(deny.reasons());
    }
    if (verdict instanceof Verdict.Review review) {
      return new Gate.Denied(review.reasons());
    }
    EnumSet<Factor> reachable = showable(act, known, key);
    boolean anew =
        proven.isEmpty() && (!known.active().isEmpty() || (!isRecent() && !reachable.isEmpty()));
    Set<Factor> before = together(acting.factors(), proven);
    reachable.addAll(before);
    Verdict.NeedFactors need = need(verdict, least, anew, Factor.kinds(reachable));
    if (!anew && Factor.kinds(before) >= need.kinds()) {
      return new Gate.Open(List.of());
    }
    for (int i = 0; i < FactorDocs.TRIES; i++) {
      long now = platform.clock().millis();
      Optional<Stored<StepUpBody>> found =
          stepUps.find(stepUp).filter(stored -> stored.body().isOpenAt(now));
      if (found.isPresent()) {
        StepUpBody body = found.get().body();
        boolean enough =
            body.wallet().equals(acting.wallet().value())
                && Factor.kinds(together(before, body.shown())) >= body.kinds();
        return isFresh(body, anew) && enough
            ? new Gate.Open(List.of(StepUps.use(found.get(), now)))
            : new Gate.Shut(view(stepUp, body, anew));
      }
      if (platform.write(Optional.empty(), stepUps.ask(stepUp, act, need, now))
          instanceof CommitOutcome.Applied) {
        return new Gate.Shut(view(stepUp, stepUps.find(stepUp).orElseThrow().body(), anew));
      }
    }
    throw Platform.contention("step-up");
  }

  /** Whether what the session has shown was shown no longer ago than a step-up lasts. */
  private boolean isRecent() {
    return platform.clock().millis() < acting.openedAt() + StepUps.VALIDITY.toMillis();
  }

  /**
   * What the policy asks for, and so many kinds at least; no more than the person can show, so that
   * nobody is asked for what they do not have.
   */
  private static Verdict.NeedFactors need(Verdict verdict, int least, boolean anew, int reachable) {
    List<RiskReason> reasons = new ArrayList<>();
    int kinds = least;
    if (anew || least > 1) {
      reasons.add(REASON);
    }
    if (verdict instanceof Verdict.NeedFactors asked) {
      kinds = Math.max(kinds, asked.kinds());
      reasons.addAll(asked.reasons());
    }
    return new Verdict.NeedFactors(Math.max(1, Math.min(kinds, reachable)), reasons);
  }

  /** What the person can show anew. */
  private EnumSet<Factor> showable(Act act, FactorDocs.Known known, DataKey key) {
    EnumSet<Factor> all = EnumSet.noneOf(Factor.class);
    known.active().forEach(item -> all.addAll(Views.shows(key, item)));
    if (platform
        .find(SecurityBody.class, acting.wallet().value())
        .map(stored -> stored.body().pin())
        .isPresent()) {
      all.add(Factor.KNOWLEDGE);
    }
    if (platform.safety().sender() != null && takesMessageCode(act.kind(), known)) {
      all.add(Factor.POSSESSION);
    }
    return all;
  }

  private static Set<Factor> together(Set<Factor> one, Set<Factor> other) {
    EnumSet<Factor> all = EnumSet.noneOf(Factor.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  private static boolean isFresh(StepUpBody body, boolean anew) {
    return !anew || !body.shown().isEmpty();
  }

  /** The session's factors do not count until something was shown for the change itself. */
  private StepUp view(UUID id, StepUpBody body, boolean anew) {
    return StepUps.view(id, body, isFresh(body, anew) ? StepUps.shown(body, acting) : Set.of());
  }

  /**
   * Whether a code by message may count for an act. For a change of factors it may only if, apart
   * from one that is to be removed, there is none that could be shown.
   */
  static boolean takesMessageCode(ActKind act, FactorDocs.Known known) {
    long usable = known.active().stream().filter(FactorGate::isUsable).count();
    return switch (act) {
      case ENROL_FACTOR -> usable == 0;
      case REVOKE_FACTOR -> usable <= 1;
      default -> true;
    };
  }

  private static boolean isUsable(Item item) {
    return item.kind() != FactorKind.RECOVERY_CODES
        || Integer.bitCount(item.spent()) < RecoverySet.CODES;
  }
}
