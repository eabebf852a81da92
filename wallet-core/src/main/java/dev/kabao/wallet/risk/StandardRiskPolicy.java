package dev.kabao.wallet.risk;

import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.RiskFacts;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The policy that comes with the SDK: a table of rules. What is unknown is never taken for good, so
 * that more than little needs two kinds of factors unless network and device are known to be sound,
 * the device and the payee are known, and the amount is as usual.
 *
 * <table>
 *   <caption>The rules</caption>
 *   <tr><th>if</th><th>then</th></tr>
 *   <tr><td>the device is compromised</td><td>no</td></tr>
 *   <tr><td>there are complaints about the payee</td><td>a person of the host's looks at it</td></tr>
 *   <tr><td>large, and a secret was changed or the device was first seen within a day</td><td>a person of the host's looks at it</td></tr>
 *   <tr><td>it changes how the wallet is kept safe, shows codes, or takes data away</td><td>two kinds of factors</td></tr>
 *   <tr><td>the network is public; the device is new; the place is unusual</td><td>two kinds of factors</td></tr>
 *   <tr><td>more than little, and: it leaves for a bank card; network, device or its state are unknown; a
 *   secret was changed within a day; the payee is new; it is three times the largest of late, or a
 *   large first one; there were twenty payments within an hour</td><td>two kinds of factors</td></tr>
 * </table>
 *
 * <p>What a person of the host's has let pass still needs the factors of the rows below.
 *
 * <p>Immutable and thread-safe.
 */
public final class StandardRiskPolicy implements RiskPolicy {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  /** Little is up to ¥200, large is above ¥5,000. */
  public static final StandardRiskPolicy DEFAULT =
      of(Money.ofMajor(CNY, 200), Money.ofMajor(CNY, 5_000));

  private static final int TWO = 2;

  private final Sizes sizes;

  private StandardRiskPolicy(Sizes sizes) {
    this.sizes = sizes;
  }

  /**
   * The table with other sizes.
   *
   * @param little up to this, an amount is little
   * @param large above this, an amount is large
   * @throws IllegalArgumentException if the currencies differ, or large is the smaller
   */
  public static StandardRiskPolicy of(Money little, Money large) {
    return new StandardRiskPolicy(new Sizes(little, large));
  }

  @Override
  public Verdict judge(Act act, RiskFacts facts) {
    Objects.requireNonNull(act, "act");
    for (RiskRule.Consequence consequence : RiskRule.Consequence.values()) {
      List<RiskReason> reasons = reasons(consequence, act, facts);
      if (!reasons.isEmpty()) {
        return switch (consequence) {
          case DENY -> new Verdict.Deny(reasons);
          case REVIEW -> {
            // Who looks at it cannot see who holds the phone: that is asked for all the same.
            boolean one = reasons(RiskRule.Consequence.SECOND_FACTOR, act, facts).isEmpty();
            yield new Verdict.Review(one ? 1 : TWO, reasons);
          }
          case SECOND_FACTOR -> new Verdict.NeedFactors(TWO, reasons);
        };
      }
    }
    return Verdict.ALLOW;
  }

  private List<RiskReason> reasons(RiskRule.Consequence consequence, Act act, RiskFacts facts) {
    List<RiskReason> reasons = new ArrayList<>();
    for (RiskRule rule : RiskRule.values()) {
      if (rule.consequence() == consequence && rule.holds(act, facts, sizes)) {
        reasons.add(rule.reason());
      }
    }
    return reasons;
  }
}
