package dev.kabao.wallet.internal.risk;

import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.internal.doc.StepUpBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.StepUpId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * More proof for one act. Its id is that of what it is for (a payment, or what names the act), so
 * that there is one for each, and it cannot be used for another. Thread-safe.
 */
public final class StepUps {
  /** How long a person has. */
  public static final Duration VALIDITY = Duration.ofMinutes(5);

  private static final int V = 1;
  private static final int TRIES = 20;

  private final Platform platform;

  /** The step-ups of one platform. */
  public StepUps(Platform platform) {
    this.platform = platform;
  }

  /** The write that asks for more proof, for {@link #VALIDITY}. */
  public DocumentWrite ask(UUID id, Act act, Verdict.NeedFactors need, long now) {
    return ask(id, act, need, now, VALIDITY);
  }

  /** The write that asks for more proof. */
  public DocumentWrite ask(
      UUID id, Act act, Verdict.NeedFactors need, long now, Duration validity) {
    StepUpBody body =
        new StepUpBody(
            V,
            act.wallet().value(),
            act.kind(),
            act.payee().orElse(null),
            act.amount().map(money -> money.getCurrencyUnit().getCode()).orElse(null),
            act.amount().map(money -> money.getAmountMinorLong()).orElse(0L),
            need.kinds(),
            Set.of(),
            reasons(need.reasons()),
            now + validity.toMillis(),
            0,
            Map.of());
    return platform
        .find(StepUpBody.class, id)
        .map(old -> old.replace(body, List.of()))
        .orElseGet(() -> Stored.create(id, body, List.of(), Optional.of(body.wallet())));
  }

  /** Reasons as they are kept. */
  public static List<StepUpBody.Reason> reasons(List<RiskReason> reasons) {
    return reasons.stream()
        .map(r -> new StepUpBody.Reason(r.code(), r.text().en(), r.text().zh()))
        .toList();
  }

  /** Reasons as they were. */
  public static List<RiskReason> told(List<StepUpBody.Reason> reasons) {
    return reasons.stream()
        .map(reason -> new RiskReason(reason.code(), new LocalText(reason.en(), reason.zh())))
        .toList();
  }

  /** What was asked for under an id. */
  public Optional<Stored<StepUpBody>> find(UUID id) {
    return platform.find(StepUpBody.class, id);
  }

  /** All that was shown: in the session, and for the step-up. */
  public static Set<Factor> shown(StepUpBody body, Acting acting) {
    EnumSet<Factor> all = EnumSet.noneOf(Factor.class);
    all.addAll(acting.factors());
    all.addAll(body.shown());
    return all;
  }

  /** Whether enough was shown by a session, in time, and was not used. */
  public static boolean isEnough(StepUpBody body, Acting acting, long now) {
    return body.isOpenAt(now)
        && body.wallet().equals(acting.wallet().value())
        && Factor.kinds(shown(body, acting)) >= body.kinds();
  }

  /** The write that uses it up. */
  public static DocumentWrite use(Stored<StepUpBody> stepUp, long now) {
    return stepUp.replace(stepUp.body().used(now), List.of());
  }

  /**
   * Adds what one proof, checked just now, has shown.
   *
   * @return the step-up after it; empty if this wallet has no such one, or its time is over
   */
  public Optional<StepUp> show(StepUpId id, Acting acting, Set<Factor> factors) {
    return Platform.again(
        TRIES,
        "step-up",
        () -> {
          long now = platform.clock().millis();
          Optional<Stored<StepUpBody>> found =
              find(id.value())
                  .filter(stored -> stored.body().wallet().equals(acting.wallet().value()))
                  .filter(stored -> stored.body().isOpenAt(now));
          return found.isEmpty()
              ? Optional.of(Optional.empty())
              : show(found.get(), acting, factors, now);
        });
  }

  /** Adds what was shown to a step-up as it was read; empty if others were first. */
  private Optional<Optional<StepUp>> show(
      Stored<StepUpBody> stored, Acting acting, Set<Factor> factors, long now) {
    EnumSet<Factor> all = EnumSet.copyOf(factors);
    all.addAll(stored.body().shown());
    StepUpBody body = stored.body().with(all);
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(
                    Instant.ofEpochMilli(now),
                    Optional.empty(),
                    List.of(stored.replace(body, List.of())),
                    List.of(),
                    List.of(new Event("step-up.shown", acting.wallet(), stored.id()))));
    return outcome instanceof CommitOutcome.Applied
        ? Optional.of(Optional.of(view(stored.id(), body, acting)))
        : Optional.empty();
  }

  /** As its person sees it. */
  public static StepUp view(UUID id, StepUpBody body, Acting acting) {
    return view(id, body, shown(body, acting));
  }

  /** As its person sees it, where what the session had is not known. */
  public static StepUp view(UUID id, StepUpBody body, Set<Factor> shown) {
    return new StepUp(
        new StepUpId(id),
        body.act(),
        Optional.ofNullable(body.payee()),
        Optional.ofNullable(body.currency())
            .map(code -> Money.ofMinor(CurrencyUnit.of(code), body.amount())),
        body.kinds(),
        shown,
        told(body.reasons()),
        Instant.ofEpochMilli(body.expiresAt()));
  }
}
