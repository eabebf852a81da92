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
import dev.kabao.wallet.spi.store.Commit;
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
 * Lets factors be changed, as the policy says. While there are any, a change takes a step-up
 * whatever the policy says: something shown for this very change, and two kinds of factors in all,
 * as far as the person can show so many. So neither an open session nor what was phished at its
 * beginning is enough to put a stranger's key there.
 */
final class FactorGate {
  private static final int KINDS = 2;
  private static final RiskReason REASON =
      new RiskReason(
          "FACTORS_CHANGE",
          new LocalText(
              "Ways to sign in are about to change. Show first that it is you.",
              "即将变更验证方式，请先验证您的身份。"));

  private final Platform platform;
  private final Acting acting;
  private final Judge judge;
  private final StepUps stepUps;

  FactorGate(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.judge = new Judge(platform);
    this.stepUps = new StepUps(platform);
  }

  /** Whether a change may be made. */
  sealed interface Gate {
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

  Gate ask(ActKind kind, UUID stepUp, FactorDocs.Known known, DataKey key) {
    Act act = Act.of(kind, acting.wallet());
    Verdict verdict = judge.judge(act, acting);
    if (verdict instanceof Verdict.Deny deny) {
      return new Gate.Denied(deny.reasons());
    }
    if (verdict instanceof Verdict.Review review) {
      return new Gate.Denied(review.reasons());
    }
    boolean others = !known.active().isEmpty();
    Verdict.NeedFactors need = need(verdict, act, known, key);
    if (!others && Factor.kinds(acting.factors()) >= need.kinds()) {
      return new Gate.Open(List.of());
    }
    for (int i = 0; i < FactorDocs.TRIES; i++) {
      long now = platform.clock().millis();
      Optional<Stored<StepUpBody>> found =
          stepUps.find(stepUp).filter(stored -> stored.body().isOpenAt(now));
      if (found.isPresent()) {
        StepUpBody body = found.get().body();
        return isFresh(body, others) && StepUps.isEnough(body, acting, now)
            ? new Gate.Open(List.of(StepUps.use(found.get(), now)))
            : new Gate.Shut(view(stepUp, body, others));
      }
      if (write(stepUps.ask(stepUp, act, need, now)) instanceof CommitOutcome.Applied) {
        return new Gate.Shut(view(stepUp, stepUps.find(stepUp).orElseThrow().body(), others));
      }
    }
    throw Platform.contention("step-up");
  }

  private CommitOutcome write(DocumentWrite write) {
    return platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(),
                Optional.empty(),
                List.of(write),
                List.of(),
                List.of()));
  }

  /**
   * What the policy asks for, and two kinds at least while there are factors; no more than the
   * person can show, so that nobody is asked for what they do not have.
   */
  private Verdict.NeedFactors need(Verdict verdict, Act act, FactorDocs.Known known, DataKey key) {
    List<RiskReason> reasons = new ArrayList<>();
    int kinds = 1;
    if (!known.active().isEmpty()) {
      kinds = KINDS;
      reasons.add(REASON);
    }
    if (verdict instanceof Verdict.NeedFactors asked) {
      kinds = Math.max(kinds, asked.kinds());
      reasons.addAll(asked.reasons());
    }
    return new Verdict.NeedFactors(
        Math.max(1, Math.min(kinds, reachable(act, known, key))), reasons);
  }

  private int reachable(Act act, FactorDocs.Known known, DataKey key) {
    EnumSet<Factor> all = EnumSet.noneOf(Factor.class);
    all.addAll(acting.factors());
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
    return Factor.kinds(all);
  }

  private static boolean isFresh(StepUpBody body, boolean others) {
    return !others || !body.shown().isEmpty();
  }

  /** The session's factors do not count until something was shown for the change itself. */
  private StepUp view(UUID id, StepUpBody body, boolean others) {
    return StepUps.view(id, body, isFresh(body, others) ? StepUps.shown(body, acting) : Set.of());
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
