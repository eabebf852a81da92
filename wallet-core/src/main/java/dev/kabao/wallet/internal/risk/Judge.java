package dev.kabao.wallet.internal.risk;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the policy, and takes a policy that fails for one that says no. Thread-safe. */
public final class Judge {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  private static final Verdict CANNOT_TELL =
      new Verdict.Deny(
          List.of(
              new RiskReason(
                  "CANNOT_TELL",
                  new LocalText(
                      "We cannot tell whether this is safe now. Please try again later.",
                      "暂时无法确认此操作是否安全，请稍后再试。"))));

  private final Platform platform;

  /** The judge of one platform. */
  public Judge(Platform platform) {
    this.platform = platform;
  }

  /** What an act needs before it is done. */
  public Verdict judge(Act act, Acting acting) {
    RiskPolicy policy = platform.safety().risk();
    if (policy == RiskPolicy.NONE) {
      return Verdict.ALLOW;
    }
    try {
      return Objects.requireNonNull(
          policy.judge(act, new StoreFacts(platform, act, acting)), "verdict");
    } catch (WalletException e) {
      if (e.code() == ErrorCode.CLOSED) {
        throw e;
      }
      LOG.error("{} is denied, since it cannot be judged: {}", act.kind(), e.code());
      return CANNOT_TELL;
    } catch (RuntimeException e) {
      // The class only: a foreign message may hold what must not be logged.
      LOG.error("{} is denied, since it cannot be judged: {}", act.kind(), e.getClass().getName());
      return CANNOT_TELL;
    }
  }
}
