package dev.kabao.wallet.risk;

import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.DeviceState;
import dev.kabao.wallet.spi.risk.Network;
import dev.kabao.wallet.spi.risk.Place;
import dev.kabao.wallet.spi.risk.RiskFacts;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.LocalText;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * The table of the standard policy, the strongest first. Where several rules hold, the strongest
 * consequence counts, and all that ask for it are told as reasons.
 *
 * <p>What moves little (see {@link StandardRiskPolicy}) is asked about only where its place in the
 * table does not say "more than little": what a thief could take by many small payments is bounded
 * by the daily limits by number of factors.
 */
@SuppressWarnings("ImmutableEnumChecker") // A record of strings, and conditions without state.
enum RiskRule {
  DEVICE_COMPROMISED(
      Consequence.DENY,
      "This device does not seem safe. Please use another one.",
      "当前设备存在安全风险，请更换设备后重试。",
      (act, facts, sizes) -> facts.signals().device() == DeviceState.COMPROMISED),

  PAYEE_COMPLAINED_OF(
      Consequence.REVIEW,
      "There are complaints about this payee. We look at this payment first.",
      "该收款方被投诉，本次付款需先经核查。",
      (act, facts, sizes) -> act.payee().isPresent() && facts.payeeUnderComplaint()),

  LARGE_AFTER_SECRET_CHANGED(
      Consequence.REVIEW,
      "A password, PIN or phone was changed a short while ago. We look at this payment first.",
      "近期修改过密码或手机号，本次大额付款需先经核查。",
      (act, facts, sizes) -> sizes.isLarge(act) && isRecent(facts)),

  LARGE_ON_NEW_DEVICE(
      Consequence.REVIEW,
      "This device is new, and the amount is large. We look at this payment first.",
      "当前为新设备且金额较大，本次付款需先经核查。",
      (act, facts, sizes) -> sizes.isLarge(act) && isNew(facts)),

  SENSITIVE_ACT(
      Consequence.SECOND_FACTOR,
      "This changes how your wallet is kept safe.",
      "此操作涉及钱包安全设置。",
      (act, facts, sizes) -> isSensitive(act)),

  PUBLIC_NETWORK(
      Consequence.SECOND_FACTOR,
      "You are on a public network.",
      "当前使用公共网络。",
      (act, facts, sizes) -> facts.signals().network() == Network.PUBLIC),

  NEW_DEVICE(
      Consequence.SECOND_FACTOR,
      "This device is new.",
      "当前为新设备。",
      (act, facts, sizes) -> isNew(facts)),

  UNUSUAL_PLACE(
      Consequence.SECOND_FACTOR,
      "You are at a place where you were not seen before.",
      "当前位置与平时不同。",
      (act, facts, sizes) -> facts.signals().place() == Place.UNUSUAL),

  LEAVES_FOR_A_BANK(
      Consequence.SECOND_FACTOR,
      "Money leaves for a bank card.",
      "资金将转出至银行卡。",
      (act, facts, sizes) ->
          sizes.isMoreThanLittle(act)
              && (act.kind() == ActKind.WITHDRAW || act.kind() == ActKind.CARD_TRANSFER)),

  CIRCUMSTANCES_UNKNOWN(
      Consequence.SECOND_FACTOR,
      "We cannot tell whether this network and device are safe.",
      "无法确认当前网络与设备是否安全。",
      (act, facts, sizes) ->
          sizes.isMoreThanLittle(act)
              && (facts.signals().network() != Network.TRUSTED
                  || facts.signals().device() != DeviceState.SOUND
                  || facts.deviceAge().isEmpty())),

  SECRET_CHANGED(
      Consequence.SECOND_FACTOR,
      "A password, PIN or phone was changed a short while ago.",
      "近期修改过密码或手机号。",
      (act, facts, sizes) -> sizes.isMoreThanLittle(act) && isRecent(facts)),

  NEW_PAYEE(
      Consequence.SECOND_FACTOR,
      "You have not paid this payee before.",
      "您首次向该收款方付款。",
      (act, facts, sizes) -> sizes.isMoreThanLittle(act) && facts.newPayee()),

  ABOVE_HABIT(
      Consequence.SECOND_FACTOR,
      "The amount is well above what you usually pay.",
      "金额明显高于平时。",
      (act, facts, sizes) -> sizes.isMoreThanLittle(act) && sizes.isAboveHabit(act, facts)),

  MANY_AT_ONCE(
      Consequence.SECOND_FACTOR,
      "There were many payments in a short time.",
      "短时间内付款次数较多。",
      (act, facts, sizes) -> sizes.isMoreThanLittle(act) && isMuchAtOnce(facts));

  /** What a rule comes to, the strongest first. */
  enum Consequence {
    DENY,
    REVIEW,
    SECOND_FACTOR
  }

  /** When a rule holds. */
  @FunctionalInterface
  interface Condition {
    boolean holds(Act act, RiskFacts facts, Sizes sizes);
  }

  private static final Set<ActKind> SENSITIVE =
      EnumSet.of(
          ActKind.ENROL_PAYER_CODE,
          ActKind.ENROL_FACTOR,
          ActKind.REVOKE_FACTOR,
          ActKind.CHANGE_PASSWORD,
          ActKind.CHANGE_PIN,
          ActKind.CHANGE_PHONE,
          ActKind.CARD_FOUND,
          ActKind.EXPORT,
          ActKind.ERASE);

  private static final Duration NEW_FOR = Duration.ofDays(1);
  private static final Duration RECENT = Duration.ofDays(1);
  private static final Duration SHORT_TIME = Duration.ofHours(1);
  private static final int MANY = 20;

  private final Consequence consequence;
  private final RiskReason reason;
  private final Condition condition;

  RiskRule(Consequence consequence, String en, String zh, Condition condition) {
    this.consequence = consequence;
    this.reason = new RiskReason(name(), new LocalText(en, zh));
    this.condition = condition;
  }

  Consequence consequence() {
    return consequence;
  }

  RiskReason reason() {
    return reason;
  }

  boolean holds(Act act, RiskFacts facts, Sizes sizes) {
    return condition.holds(act, facts, sizes);
  }

  private static boolean isSensitive(Act act) {
    return SENSITIVE.contains(act.kind());
  }

  private static boolean isMuchAtOnce(RiskFacts facts) {
    return facts.startedWithin(SHORT_TIME) >= MANY;
  }

  private static boolean isNew(RiskFacts facts) {
    return facts.deviceAge().filter(age -> age.compareTo(NEW_FOR) < 0).isPresent();
  }

  private static boolean isRecent(RiskFacts facts) {
    return facts.sinceSecretChanged().filter(since -> since.compareTo(RECENT) < 0).isPresent();
  }
}
